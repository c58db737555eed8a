import { handwritten } from '../../handwritten.ts';

/** Questions and requests of professions, written one by one. */
export const work = [
  handwritten(
    'question/professions/by-hand',
    'question',
    `
As a nurse on night shifts, how do I keep a stable sleep rhythm when the roster changes every week?
What size of breaker do I need for a 7.4 kW wallbox on a single phase?
Which fonts are safe for a menu that is printed and also read on phones?
How do I price a wedding cake for 80 guests so that my time is paid?
What is a reasonable notice period for a freelance designer?
Which grit should I use before oiling an oak table?
How many hives can a meadow of two hectares feed?
What does the architect mean by "1:50"?
How would a court interpreter translate a pun?
When do I need a structural engineer for removing a wall?
Which sampling method is best for a survey of bus passengers?
How do I calculate the pitch of a roof if it rises 1.8 m over 4.2 m?
What are typical margins in wholesale flowers?
How can I tell my band that the drummer plays too loud?
What's the difference between mediation and arbitration for a dispute with a supplier?
How long is the shelf life of home-made soap without preservatives?
Which data should a physiotherapist write into the patient file?
Is a purchase order a contract?
What do venture capitalists mean by runway?
How do pilots brief each other before a landing in crosswind?
How do I write a tender for cleaning a school?
What is the correct way to cite an interview that I did myself?
In project management, what's the difference between a risk and an issue?
How many litres does a swimming pool of 8 by 4 metres and 1.5 m depth hold?
What does a dramaturge do all day?
How do librarians decide which books to throw away?
What are the first signs of mildew on vines?
How is the octane number measured?
Which questions should I ask before I take over a client from a colleague?
How do I sharpen a chisel with one stone?
What is a fair split of royalties between the composer and the lyricist?
How do I set up a control group if all stores want the new shelf?
Why does my welding seam have pores?
When is a company too small for an ERP system?
How do translators deal with songs in novels?
What is the usual thickness of a yoga mat and does it matter?
How do I tell customers that prices go up by 8 percent?
What are the duties of a treasurer in a small club?
Which vaccinations does a shelter dog need before adoption?
How can a teacher give feedback on 120 essays without losing a weekend?
`,
  ),
  handwritten(
    'request/business/by-hand',
    'request',
    `
Write a job description for a part-time bookkeeper; include what we offer, not only what we want.
Turn this feedback into three goals: Sam is often late, great with customers, forgets to document.
Draft a polite answer to a supplier who raised prices by 15 percent without notice.
Prepare talking points for a press call about the late opening of our swimming pool.
Summarise this contract clause for our sales team: The licence is limited to one named user and may not be transferred.
Write an internal memo on the new travel rules: train under five hours, hotel cap 120, receipts within two weeks.
Suggest KPIs for a team that answers citizens' letters.
Create an elevator pitch for a company that rents out winter tyres by subscription.
Make a SWOT analysis for an independent bookshop next to a university.
Write a performance review for a receptionist who is calm, precise and a bit slow.
Give me an agenda for a kick-off with a client who hates meetings.
Compose a LinkedIn post about our apprentice who won a regional prize. No hashtags.
Translate the safety sign "Do not enter while the light is on" into Polish, Turkish and Romanian.
Formulate a refusal to a sponsor request from a football club; keep the door open for next year.
List ten questions for exit interviews.
Explain to a customer why a handmade table may vary by two centimetres.
Estimate the cost of moving an office of 25 people across town.
Write a voice mail greeting for a law firm, under twenty seconds.
Prepare an FAQ of eight questions for the new parking app.
Turn the following into a checklist: before we open, someone counts the till, switches on the ovens, puts out the sign and checks the toilets.
Draft terms for a photo contest: one picture per person, own work only, deadline 31 August.
Name a product: a reusable sandwich bag with a sense of humour.
Edit for tone: "Per my last email, as I already told you, the form is in the folder."
Build a simple budget for a street festival with 2,000 visitors.
Write a crisis plan for a bakery if the oven dies on a Saturday.
Produce two versions of an error page text, one sober and one funny.
Outline a white paper about heat recovery from data centres.
Review this slide title and give me a better one: "Overview of the current status of the situation".
Write a thank-you letter to donors with a concrete example of what 50 euros did.
Rank these suppliers by total cost: A 9.80 each plus 40 shipping, B 10.10 free shipping, C 9.20 plus 95 shipping; we need 100 pieces.
`,
  ),
  handwritten(
    'request/school-and-study/by-hand',
    'request',
    `
Explain the Krebs cycle as a day in a factory.
Make flashcards for the ten most important dates of the Reformation.
Quiz me on irregular verbs: you give the infinitive, I answer, you correct.
Write a model answer of 150 words to the question: how does Steinbeck present loneliness?
Show how to factor x^2 + 7x + 12 and how to check it.
Find a research question about sleep and school start times that I can answer in eight weeks.
Give me three counterarguments to my thesis that social media helps shy teenagers.
Summarise Kant's categorical imperative with an example from a bus.
Help me structure a lab report on titration; we got 0.098 mol per litre.
Create a timeline of the Cold War with eight entries and one sentence each.
Explain recursion to an art student.
Turn this paragraph into notes in the Cornell format: Plate tectonics describes the movement of large pieces of the crust.
Check whether my conclusion follows: the sample was small, the effect was large, so the drug works for everybody.
List sources that a first-year student could read about the partition of India.
Write a dialogue between Galileo and a sceptical merchant about moons.
Teach me how to read a box plot with one example.
Work through this with me, one step at a time: simplify (3a^2b)(2ab^3).
Give an example of a false friend in Dutch and German.
Draw a mind map in text about renewable energy.
Explain why 1 is not a prime number.
Make a vocabulary list of 20 words about the harbour in Danish with gender.
Let me explain photosynthesis to you and tell me what I got wrong: plants eat sunlight and breathe out carbon dioxide.
Grade this translation: "Ich bin gestern ins Kino gegangen" - "I am yesterday gone to the cinema".
Write an abstract of 120 words for a paper on the noise of wind turbines and the sleep of bats.
Prepare me for the oral exam in geography: ask about rivers.
Convert the marks into a weighted mean: 14 (x2), 11, 9 (x3), 17.
Explain the difference between mitosis and meiosis in a table with five rows.
Suggest an experiment with magnets for a class of 28 and a budget of 30 euros.
Rewrite my sentence in the active voice and in past tense: it is believed that the comet will be seen by many.
What are good mnemonics for the order of taxonomic ranks? Make one about a kitchen.
`,
  ),
  handwritten(
    'code/short-code/by-hand',
    'code',
    `
what does "segmentation fault (core dumped)" mean and how do i find the line
reverse a string in javascript without breaking emoji
css: make the footer stick to the bottom when the page is short
sort a dictionary by value in python, descending
git undo last commit but keep the changes
difference between == and === please, short
regex for a date like 31.12.2025
how to parse command line arguments in go
explain big O of nested loops where the inner one halves
why is my docker image 2 GB
excel formula: if A1 contains "paid" then green
sql delete duplicates but keep the newest row
typescript: what is the difference between unknown and any
how to read a file line by line in c++
java stream: group by month and sum amounts
rust string vs str in two sentences
what is a memory leak in a garbage collected language
linux: which process uses port 8080
make a http request with a bearer token in curl
how do i write a comment in json
numpy broadcasting example with shapes
vscode keeps asking for my ssh passphrase, how do i make it remember
flask session vs cookie
bash: ignore errors in one command although set -e is on
how do i override a css rule from a library without !important
swift optional chaining example
kotlin data class copy with one changed field
what does the volatile keyword do in c
vim: replace all tabs with spaces
r: filter rows where the date is in the last 30 days
is it safe to store a password in an environment variable
powershell: run script as administrator from a shortcut
node: read secret from docker secrets file
python: catch keyboard interrupt and exit cleanly
html: accessible label for an icon button
graphql: how do i paginate
unity: ignore collisions between two layers
bash prompt with git branch and colours
sed: delete everything after the first # in each line
aws: list all s3 buckets with public access
laravel: override the reset password mail template
jest: ignore a folder in coverage
matlab: solve a system of linear equations
spring: exclude an endpoint from authentication for health checks
how do i unit test a function that calls an llm
pandas: forward fill but only within the same customer
c#: difference between override and new on a method
latex: table is wider than the page
mongo: find documents where an array contains all of these values
what's the system call for creating a process on linux
`,
  ),
  handwritten(
    'chat/more-turns/by-hand',
    'chat',
    `
Good morning! Today I'd like to continue with the chapter about the lighthouse.
That was quick. Is there a catch?
no thanks, the first version was fine
I'm back. Where were we?
Say that again but for a beginner.
Not sure I follow, who is Ivan?
please use metric
ha! ok, you win
Could you make the second bullet point a question?
stop, wrong file. I'll send the right one.
Right, but what about people with no garden?
that link doesn't work
Interesting. And who disagrees with that?
my bad, I meant Tuesday
I like it. Add a line about the dog.
can we do the same for 2024
why?
It should sound like me, not like a brochure.
what if it rains
Let me think about it and come back tomorrow.
You wrote "their" where it should be "there".
Keep the numbers, change the words.
thanks, that's all for today
in one word?
Let's try a different approach: you ask, I answer.
Please wait with the answer until I've pasted all three parts. Part one follows.
Part two: the guests arrive at six, the cake at seven, my aunt at eight.
That's all three parts. Now make the schedule.
I feel a bit better now, thank you for listening.
cool cool, and the price?
`,
  ),
] as const;
