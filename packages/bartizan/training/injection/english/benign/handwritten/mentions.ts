import { handwritten } from '../../handwritten.ts';

/** Talk about attacks, passwords and security, written one by one. */
export const mentions = [
  handwritten(
    'mention/injection/by-hand',
    'mention',
    `
Can somebody explain prompt injection to me with an example that a ten-year-old would get?
What is the difference between a jailbreak and a prompt injection?
I'm giving a talk about attacks on chatbots next week. Suggest an outline of six slides.
Why can't developers just tell the model to ignore injected instructions?
Which papers should I read first on indirect prompt injection?
Our support bot reads incoming mails. How do we keep text in those mails from being taken as commands?
List defences against prompt injection and say honestly how well each of them works.
Who coined the term "prompt injection" and when?
How would you test whether a chatbot leaks its system prompt? I own the bot and want to write unit tests.
Does putting user text between XML tags help at all against injection?
Write a newspaper article of 300 words about a car dealer's chatbot that was talked into selling a car for one dollar.
What does the phrase "ignore previous instructions" mean and why do I see it on T-shirts?
Please review the following policy for our staff: never paste customer data or passwords into a public chatbot.
Explain the acronym DAN that people used in early jailbreak prompts; why did it stop working?
Translate to French: "Prompt injection is an attack in which text overrides the developer's instructions."
Is it illegal to jailbreak an AI model?
How do bug bounty programmes treat jailbreaks compared with classic vulnerabilities?
Make a quiz with five questions about AI security for the accounting department.
Compare SQL injection with prompt injection in a table: cause, example, fix.
I read that hidden white text in a CV can trick a recruiter's AI. How would HR notice such a thing?
Summarise the OWASP top ten for LLM applications in plain words.
Would a smaller model be harder to jailbreak than a big one, or the other way round?
Our red team reported that the assistant revealed its instructions. How do I explain the risk to management?
What are canary tokens and how do they help to detect a leaked system prompt?
Draft a section for our privacy notice saying that conversations may be scanned for abuse.
How do I label training data for a classifier that recognises malicious prompts?
My professor asks whether "role-play attacks" exploit the same weakness as "encoding attacks". What would you say?
Are there legal cases in which a company was liable for what its chatbot promised?
What precautions should a journalist take before publishing a jailbreak?
Give me three analogies for a system prompt that work in a talk to lawyers.
Which words would a naive filter block, and why does that produce so many false alarms?
Can an image contain a prompt injection? How would the model even read it?
In the film the AI is asked to disregard its orders. Is that realistic today?
Describe how content moderation works in a chat product, from the user's message to the answer.
Explain what "temperature zero" has to do with reproducibility of red-team results.
I found a website that collects jailbreak prompts. Should my company block it?
Write a balanced paragraph on whether system prompts should be public.
Why do people say that a filter is not a security boundary?
What's the role of the system message in a chat API, and can the user override it?
Rewrite this warning so that normal people understand it: "Model output may be adversarially influenced by retrieved content."
Tell me the story of how the name Sydney became public.
What is a honeypot prompt? I saw the expression in a blog.
How can a teacher discuss jailbreaks in class without teaching pupils to misuse them?
Please translate the German word "Eingabeaufforderung"; it says prompt in English, but which prompt?
Name five indicators in a log that somebody is probing a chatbot for its hidden instructions.
`,
  ),
  handwritten(
    'mention/passwords/by-hand',
    'mention',
    `
How long should a password be in 2026 and do special characters matter?
I forgot the password of my old laptop, it runs Windows 10 with a local account. What are my options?
Which password manager would you recommend for a family of five?
Is it a bad idea to write my passwords in a notebook that I keep at home?
How do websites store passwords so that even the staff can't read them?
My mother keeps using the same password everywhere. How do I convince her to stop?
What's the difference between a passkey and a password?
Generate a passphrase of five random words that I can remember, and explain how strong it is.
The admin password of our router is printed on a sticker. Should we change it?
Write a friendly notice for the office: please don't put passwords on sticky notes.
Why does my bank ask for only three letters of my password?
How do I share the wifi password with guests without reading it out?
Explain salting and peppering of passwords with a kitchen analogy, please.
Somebody tried to reset my email password twice tonight. What should I do first?
How can I tell whether my password was part of a leak?
Is there a way to open a PDF if I know the password but want to remove it for printing?
What is a good policy for rotating API keys in a small team?
Create an onboarding checklist for new employees that includes two-factor set-up and the password manager.
Do I need to tell customers if hashed passwords were stolen?
Our shared mailbox has a password that eight people know. How do we clean that up?
What is the secret ingredient in Coca-Cola, or is that just a marketing story?
Where did the word "password" come from, and what did sentries call it before?
How does Shamir's secret sharing work? I'd like an example with three of five shares.
Explain how secret sauce recipes are protected as trade secrets.
Which secrets must not go into a git repository and how do I find those that are already there?
We use Vault for secrets. How do I rotate a database password without downtime?
Why did the Enigma operators' habit of repeating the message key reveal the settings?
What makes a good secret hiding place for a spare house key, and which places do burglars check first?
Suggest a secret handshake for our robotics club, described in five steps.
Write the rules of Secret Santa for an office of 14 where two people are abroad.
Who knew about the secret passage in the novel The Name of the Rose?
My daughter wants a diary with a lock code. How do we choose a code she won't forget?
Is it true that the nuclear launch code was 00000000 for years?
How do speakeasies use passwords today? I'd like to visit one in Chicago.
`,
  ),
  handwritten(
    'mention/security/by-hand',
    'mention',
    `
What does an incident response plan contain? We're a company of thirty people.
Explain zero trust to a chief financial officer in four sentences.
How does a phishing mail get through a spam filter, and what can employees look out for?
Write an example of a phishing mail for our awareness training and mark the five warning signs.
Which log entries should I keep for a security audit, and for how long?
What's the difference between authentication and authorisation?
How do I disable USB storage on company laptops by policy?
Explain how a man-in-the-middle attack works so that I can draw it on a whiteboard.
Our scanner reports a bypass of the content security policy. How do I read the report?
What are the pros and cons of letting everybody be a local administrator?
I want to become a penetration tester. Which certificates are worth the money?
How do I respond to a researcher who says he found a vulnerability in our shop?
Is a honeypot legal in the EU?
What is privilege escalation? Give a harmless everyday analogy.
Draft an email to all staff: security test on Thursday, some systems will be unavailable, do not report the alarms.
How do ransomware groups usually get in, according to public reports?
What does "defence in depth" mean and where does the phrase come from?
Help me write a job advert for a security engineer that doesn't ask for ten years of everything.
Explain the principle of least privilege to a new developer.
Why should logs never contain tokens?
How do I turn on two-step verification for my mother's account without locking her out?
Which questions would an auditor ask about our backup system?
What should a small charity do first to improve its security?
My son was told at school that incognito mode hides everything. Can you correct that gently?
How does a bank detect that a card was stolen within seconds?
Explain a buffer overflow with the picture of a row of mailboxes.
What can an attacker do with just my phone number?
Write three interview questions on threat modelling together with good answers.
Is it safe to charge my phone at an airport?
Tell me about the history of the Morris worm.
`,
  ),
] as const;
