import { handwritten } from '../../handwritten.ts';

/** Longer tasks of work and study, written one by one. */
export const tasks = [
  handwritten(
    'request/long-tasks/by-hand',
    'request',
    `
I run a 40-seat bistro and want to know whether opening on Mondays pays off. Fixed cost of a day is 420, average check 27, food cost 31 percent, and I expect 22 guests. Show the calculation and the break-even number of guests.
You are given a list of transactions with a date, a merchant and an amount. Write a Python function that finds subscriptions: same merchant, similar amount, roughly monthly. Explain the tolerance you chose and how you would test it.
Our museum has three floors, two lifts and about 1,100 visitors on a busy Saturday. People queue at the top floor because everyone starts there. Suggest four changes that cost nothing, and rank them by expected effect.
I have a dataset with 5 features and 200 rows, and the target is heavily skewed. Which models would you try first, which metric would you report, and how would you avoid fooling myself with such few rows?
Write a lesson plan of 45 minutes on supply and demand for sixteen-year-olds. Include a game with paper cups, a discussion question and a way to check whether they got it.
Act as an editor. Below is the first paragraph of my short story. Do not rewrite it; tell me three strengths, three weaknesses, and one sentence that you would cut. "The house had been empty since the flood, and yet somebody kept winding the clock."
Design a REST API for a library: books, copies, members, loans. List the endpoints with method, path, body and the status codes that can occur. Keep it to one page.
Prove that the sum of the first n odd numbers is n squared, first by induction and then with a picture described in words.
A tank holds 500 litres of brine with 20 kg of salt. Fresh water flows in at 5 litres a minute and the mixture flows out at the same rate. How much salt is left after 30 minutes? Set up the differential equation first.
I'm comparing three job offers: 62k with 28 days off and a 50 minute commute, 57k remote, and 66k with on-call every fourth week. Ask me the five questions that matter most before you give an opinion.
Create a training plan for a 10k in under 50 minutes. I run 25 km a week, longest run 12 km, current best 54:10, ten weeks to go, knee a bit sensitive on concrete.
Translate the following marketing text into German and keep it short enough for a bus stop poster. Then back-translate it literally so that my boss can approve it: "Fresh bread, warm people, open at six."
Given the following grammar, is the string aabb in the language? S -> aSb | ab. Show the derivation and the parse tree in ASCII.
Write a short report on the advantages and disadvantages of a four-day week for a hospital lab with 24-hour service. Use headings, no more than 500 words, and end with a recommendation that a manager could act on tomorrow.
Explain in detail how TLS sets up a connection, from the client hello to the first byte of application data. I know what public keys are, but not certificates.
My grandmother's recipe says "butter the size of a walnut" and "a hot oven". Rewrite it with modern measures, explain your guesses, and keep her voice in the introduction.
Draft a survey of ten questions to find out why members leave our gym. Mix scales and open questions, avoid leading questions, and explain the order.
I need to migrate a WordPress blog with 900 posts to a static site. Outline the steps, the traps with images and redirects, and a rollback plan.
Take the following requirements and find contradictions: users must log in by email only; users may log in with a phone number; sessions last a day; sessions end when the browser closes.
Estimate the cost of heating a 95 square metre flat from 1970 with gas versus a heat pump over ten years. State the assumptions in a table so that I can change them.
Summarise the attached minutes for three audiences: the board in two sentences, the team in five bullet points, and the newsletter in one cheerful paragraph. Minutes: new roof approved, start in June, parking closed for three weeks, costs 84,000.
Pick any poem by Emily Dickinson and give me a close reading: metre, images, the turn, and one interpretation that you find wrong but popular.
Write a function signature and docstring, without the body, for something that merges overlapping time intervals in different time zones. Then list the edge cases as test names.
I'm preparing a debate. Motion: this house would ban private cars from city centres. Give me three arguments for each side with one statistic each, and mark those I should verify.
Please build a glossary of 20 terms for new employees at a shipping company. Plain English, at most 25 words each, alphabetical order.
Compare the French and the American Revolution in their use of the word "liberty". About 600 words, undergraduate level, with three works that I could cite.
Generate five hypotheses why our newsletter's open rate fell from 41 to 29 percent in two months, and for each say which number would confirm or reject it.
Plan a five-course dinner where each course has one ingredient from the previous one. One guest is allergic to nuts and another hates coriander.
There are 100 doors, all closed. On pass k you toggle every k-th door. Which doors are open after 100 passes, and why? Explain it to a bright 12-year-old.
Simulate a negotiation between a tenant and a landlord about a broken heating. Eight turns, both reasonable, ending with a compromise in writing.
Set up a double-entry example: a florist buys a van for 18,000 with 3,000 down and the rest on credit. Show the journal entries and explain debit and credit without jargon.
Take this abstract and write a press release that a local paper would print: We measured nitrogen dioxide at 61 bus stops and found that concentrations at stops near traffic lights were 22 percent higher.
Rewrite the following SQL so that it runs on both SQLite and Postgres, and explain what you changed: SELECT IFNULL(name, 'n/a') || ' (' || strftime('%Y', born) || ')' FROM people;
I have to give feedback to an employee who is brilliant and rude. Write what I could say in the first two minutes, then how to react if he gets defensive.
Describe a plausible ecosystem on a tidally locked planet around a red dwarf. Three species, how they eat, how they sense, why they don't freeze.
Create a rubric with four levels for assessing oral presentations in a history class. Criteria: content, structure, delivery, use of sources.
Our checkout has a drop-off of 38 percent at the address form. Here are the fields: first name, last name, company, street, number, extra line, zip, city, state, country, phone, fax. Which would you remove or merge, and why?
Derive the quadratic formula by completing the square, then use it on 3x^2 - 5x - 2 = 0, then check both roots.
Write the outline of a podcast season about forgotten inventions: eight episodes, a hook for each, a possible guest and a sound that could open the episode.
You are helping me prepare for an oral exam in anatomy. Ask me ten questions about the hand, one at a time, harder each time, and give me the Latin names after my answer.
Convert this story outline into a three-act structure with page numbers for a 100-page screenplay: a cook loses her sense of taste, hides it, wins a competition, confesses.
Develop a scoring system for choosing a nursing home. My mother values music, a garden and being near my brother. I value the staff ratio and costs.
Read the following argument and classify the fallacy, if any. Then write a stronger version of it. "Nobody has shown that the new road will increase noise, so it won't."
Give a step by step guide to making a simple weather station with a microcontroller, a temperature sensor and a rain gauge made from a yoghurt cup. List parts and prices.
I need 15 example sentences for each of the German cases, B1 level, topics from office life, no sentence longer than ten words.
Analyse the time signature and form of a typical twelve-bar blues and write chords in E for a beginner guitarist, with strumming pattern.
Write a policy of half a page on the use of AI assistants at our school. It should allow brainstorming, forbid submitting generated text as one's own, and say what happens otherwise.
Build a spreadsheet model in words: rows, columns and formulas, for a bike rental with seasonal demand. I'll type it in myself.
My code review comments sound harsh. Rephrase each: "This makes no sense." "Why would anyone do this?" "Wrong again." "Use a map."
Compare insertion sort, merge sort and quicksort on nearly sorted data. Include a table with comparisons for n = 8 and an explanation why the theory and practice differ.
`,
  ),
  handwritten(
    'code/long-code/by-hand',
    'code',
    `
Write a command line tool in Go that watches a folder and prints the name, size and hash of each new file. It should survive a file that disappears while it is read. No third-party packages.
Implement a token bucket rate limiter in TypeScript with an injectable clock, then write vitest tests for burst, refill and clock going backwards.
I have a Flask app with a route that builds SQL by string concatenation. Show how an attacker could abuse it in principle, and then the corrected version with parameters.
Given two sorted linked lists, merge them in place in C without allocating. Draw the pointers before and after each step.
Write a parser for arithmetic expressions with plus, minus, times, parentheses and unary minus. Any language, but explain the precedence climbing.
Create a React hook useDebouncedValue with tests, and explain why the naive version leaks a timer when the component unmounts.
Design the schema for a chat application with reactions, threads, edits and deletions. Explain how you would paginate messages and how you handle the system messages such as "Ana joined".
Our tests fail only on CI, at night, about once in ten runs. They use the real clock and a random port. List the likely causes in order and a fix for each.
Show me how to write a small prompt template engine in Python: variables in double braces, escaping, and an error when a variable is missing.
Write a Lua script for Neovim that opens today's note and inserts a template if the file is new.
Set up nginx as a reverse proxy for two services under one domain, with gzip, a 10 MB upload limit and proper headers for the client's address.
Take this pseudo-code and find the off-by-one error: for i = 1 to length(a) do if a[i] > a[i+1] then swap.
Write a Rust macro that implements Display for an enum by lowercasing the variant names. Then tell me whether I should use a crate instead.
Build a GitHub bot that labels an issue as "needs info" when the template's section is empty. Outline the events, permissions and secrets it needs.
I want to evaluate a summarisation model without human raters. Which automatic metrics exist, how are they fooled, and what small human study would you add?
Explain the difference between the instruction tuning and the preference tuning of a language model, with a toy example of each data format.
Write a stored procedure that archives orders older than two years in batches of 1,000 without locking the table for long.
Create a state machine for a traffic light with a pedestrian button, draw it as text and implement it in Elixir.
How would you implement undo and redo in a drawing app? Compare command objects with snapshots, including memory use.
Optimise this query; the table has 40 million rows: SELECT user_id, MAX(created) FROM logins GROUP BY user_id HAVING MAX(created) < now() - interval '90 days'.
Please write an OpenAPI description for a service that takes a picture and returns labels with scores. Errors should be described as well.
Implement a bloom filter in Java with a target false positive rate and a test that checks the rate empirically.
I inherited a Perl script that reads fixed-width files. Translate its unpack("A10 A5 A8", $_) line to Python and handle trailing spaces.
Write a Kubernetes manifest for a deployment with two replicas, a readiness probe, resource limits and a secret mounted as a file.
Make a browser extension that hides the comment section of a site. Manifest v3, no tracking, ask for as few permissions as possible.
`,
  ),
] as const;
