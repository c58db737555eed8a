import { handwritten } from '../../handwritten.ts';

/** What people want done, written one by one. */
export const requests = [
  handwritten(
    'request/writing/by-hand',
    'request',
    `
Write a two-paragraph apology to a customer whose cake arrived with the wrong name on it. Offer a free one, no coupons.
Draft a resignation letter that is warm but doesn't say where I'm going next.
Turn these bullet points into a speech of about three minutes: met at uni, moved to Oslo together, adopted a one-eyed cat, finally got engaged on a ferry.
I need a product description for a wool blanket. Tone: calm, no superlatives, 60 to 80 words.
Rewrite this in plain English: "The party of the first part shall indemnify and hold harmless the party of the second part."
Give me ten subject lines for a newsletter about autumn pruning. No emojis, none longer than 45 characters.
Write a limerick about a bassoon player who is afraid of geese.
Please proofread the paragraph below and list every change you make, one per line. "Their are many reason why the meeting were postponed, most important the weather."
Compose a toast for my grandmother's 90th birthday; she was a postwoman and hates fuss.
Make this sound less angry: "I told you three times that the door sticks and nobody came."
Write the opening page of a detective novel set on a container ship. First person, present tense.
Summarise the plot of Moby-Dick for someone who has five minutes before a seminar.
Help me write a cover letter for a junior data analyst job. I have two years as a barista and a certificate in SQL.
Write a haiku for each of the four seasons, but never name the season.
Create a crossword clue for each of these words: anchor, pepper, glacier, violin.
I want a persuasive essay of 700 words arguing that cities should remove parking minimums. Use at least two real-world examples.
Draft minutes from these notes: Ana late, budget approved 4-1, roof repair moved to May, next meeting on the 9th.
Write a bedtime story in which a lighthouse learns to whistle.
Shorten this to a tweet: our library will be closed from Monday to Wednesday because the heating is being replaced; returns can be left in the box outside.
Write an obituary for a much-loved neighbourhood dog named Biscuit.
Suggest a better title for my thesis chapter "Some thoughts about river sediments in the lower Rhine 1950-1990".
Produce a dialogue between two people who argue without ever saying what they argue about.
Write a polite reminder for an invoice that is 40 days overdue, third reminder, firm but no threats.
Rephrase the following for a child of eight: Photosynthesis converts light energy into chemical energy.
Give me a one-page business plan outline for a mobile bike repair service.
Write a eulogy for my uncle. He was a beekeeper, told terrible jokes and never missed a match.
Put this recipe into metric units and fix the order of the steps: 2 cups flour, bake at 350F, 1 stick butter, let rest before mixing.
Write alt text for a photo of three kids building a snow fort next to a yellow bus.
Translate "I look forward to hearing from you" into Japanese in three levels of politeness and explain when to use each.
Write an invitation to a housewarming where guests should bring a plant instead of wine.
Compose five multiple-choice questions on the causes of the First World War with one correct answer each, then the key at the bottom.
Rewrite my bio in the third person. I'm a carpenter from Leeds, I make guitars at weekends and I once built a staircase for a castle.
Describe the taste of durian to someone who never tried it, without using the words smell or cheese.
Write a short scene where a robot tries to understand why people whisper in libraries.
Draft a complaint to my phone company: charged twice in June, support ticket closed without answer, I want 23.90 back.
Write a song chorus about missing the last bus. Rhyme scheme ABAB.
Give me three versions of this sentence, each simpler than the last: The committee's reluctance to ratify the amendment precipitated an impasse.
Write meta descriptions for a dentist's home page, prices page and contact page.
Make a table comparing oat, soy and almond milk: calories, protein, price, how well they foam.
I'm writing a novel where the narrator lies. Show me a paragraph in which the reader can catch her lying.
`,
  ),
  handwritten(
    'request/planning/by-hand',
    'request',
    `
Plan a week of dinners for two people, one of whom can't eat gluten. Budget 60 euros. Put it in a table with a shopping list below.
Make a study plan for the bar exam: 10 weeks, 25 hours per week, weakest in civil procedure.
Build me a beginner strength programme with only two dumbbells and a bench, three days a week.
Suggest a packing list for ten days of hut-to-hut hiking in the Dolomites in September.
I have 45 minutes with my team after a failed launch. Propose an agenda for a retrospective.
Schedule my Saturday: dentist at 10, groceries, a two hour nap, pick up mum at 17:40, dinner at 20.
Propose a curriculum for teaching fractions to fourth graders over six lessons.
Design a scavenger hunt for eight children aged 9 in a small park. Clues should rhyme.
Compare three ways to get from Munich to Venice with a dog and rank them by stress.
Draw up a cleaning rota for four flatmates, two of whom work nights.
Make a decision matrix for choosing between a heat pump and a gas boiler. Ask me for missing numbers first.
Help me prepare for a salary negotiation. I earn 58k, the market is around 66k, my boss likes data.
Create a timeline for organising a 120-person conference starting nine months before.
List what I should check when I view a flat for the first time, grouped by room.
Give me a plan to learn enough Italian for a two week holiday, 20 minutes a day.
Outline a marketing plan for a museum that wants more visitors under 25.
Work out a fair way to split the rent: rooms of 12, 15 and 21 square metres, total 1,560.
Set up a reading list on the history of mathematics that starts easy.
Plan a vegetable garden of 3 by 4 metres in a place with frost until mid-May.
Recommend an order for visiting these Kyoto temples on foot: Ginkaku-ji, Nanzen-ji, Kiyomizu-dera, Heian shrine.
`,
  ),
  handwritten(
    'request/analysis/by-hand',
    'request',
    `
Here are our monthly sales: Jan 120, Feb 98, Mar 143, Apr 160, May 151, Jun 190. Fit a line and tell me what July might look like.
Classify each review as positive, negative or mixed and answer with one word per line. 1) Works, but loud. 2) Love it. 3) Broke after a week.
Extract every date and place from this paragraph as JSON: On 3 May 1998 she moved from Tallinn to Riga, and on the last day of 2001 she left for Ghent.
Compare the arguments of Hobbes and Locke about the state of nature in a table with four rows.
Find the logical flaw: All birds can fly. A penguin is a bird. Therefore a penguin can fly.
Summarise this thread in two sentences and list open questions: Ana: can we ship Friday? Ben: only without search. Ana: ok but legal wants the banner. Ben: fine.
Turn this CSV into a markdown table and sort it by the third column: name,city,age;Lee,Pusan,41;Mo,Accra,29;Ida,Bergen,35
Rank these five laptops for video editing and justify each place with one line.
What patterns do you notice in this series: 2, 6, 12, 20, 30, 42? Give the formula.
Analyse the metaphor in "Hope is the thing with feathers" for a ninth grade class.
Take the role of a sceptical investor and list the weakest points in this pitch: an app that reminds you to call your parents.
Translate this German error message and tell me how serious it is: "Datei konnte nicht gelesen werden, da sie von einem anderen Prozess verwendet wird."
Estimate how many piano tuners work in Chicago. Show your assumptions.
Check my arithmetic: 17% of 2,340 is 397.80, minus the 50 discount is 347.80, divided by three people is 115.93.
Score this essay introduction from 1 to 10 for clarity, and tell me the single change that would help most: "Since the dawn of time, humans have loved water."
From the following list keep only the cities that have hosted the Summer Olympics: Rome, Madrid, Seoul, Chicago, Atlanta, Cape Town.
Convert these notes into user stories: people lose their cart when they log in; prices without tax confuse; checkout button hidden on small phones.
Read the table and tell me which product loses money: A cost 4 price 9 sold 10; B cost 7 price 6 sold 80; C cost 2 price 3 sold 200.
Group these expenses into categories and give totals: coffee 3.20, train 49, hotel 188, dinner 31.50, taxi 17, museum 12.
Give me the strongest argument against my own position: homework should be abolished in primary school.
What are the assumptions behind a linear regression, and how can I check each one with a plot?
Explain the joke: A SQL query walks into a bar, sees two tables and asks, may I join you?
Name the rhetorical devices in this sentence: "Ask not what your country can do for you, ask what you can do for your country."
Answer in exactly three bullet points: why did Kodak miss the digital camera?
Return only the number: how many words are in "the quick brown fox jumps over the lazy dog"?
Tag every noun in this sentence with [N]: The old clock in the hall strikes thirteen.
Do not explain, just give me the five largest lakes in Africa by area.
Output YAML only: a person named Ruth, born 1988, who speaks Dutch and Zulu.
`,
  ),
  handwritten(
    'request/roleplay-and-format/by-hand',
    'persona-play',
    `
Act as a patient driving instructor. I'm at a roundabout for the first time; talk me through it.
You are a sommelier in a small restaurant. I order mushroom risotto and know nothing about wine. Go.
Pretend to be my interviewer for a nursing job and ask one question at a time; wait for my answers.
I want you to act as an English teacher who corrects my sentences and then asks me a question. My first sentence: Yesterday I go to the market.
Let's role-play: you're the hotel receptionist, I lost my key card and I don't speak much English.
Be the narrator of a nature documentary about office workers at the coffee machine.
Play the part of a medieval blacksmith who just heard about bicycles.
You'll be Socrates; I claim that courage is not running away. Question me.
Stay in character as a grumpy lighthouse keeper for this whole chat and answer my questions about ships.
Pretend you're a museum audio guide standing in front of The Night Watch.
Imagine you are a customer who wants to return shoes without a receipt. I'm the trainee in the shop. Start.
Act like a linux terminal for a beginner's course: I type ls, you show a listing of three files. Nothing dangerous.
You are a friendly dragon who runs a bakery. A knight comes in. Write what happens.
Be a debate partner and take the side that zoos should stay open, whatever I say.
For the next ten messages speak only like a pirate, but keep teaching me long division.
Give me a character sheet for a halfling rogue who stopped stealing and became a librarian.
Play chess with me, you take black, I open with e4.
Act as my rubber duck: ask me what my code should do and where it stops doing it.
Write as if you were a letter from the year 1906 found behind a wall.
Pose as a very strict grammar judge in a talent show and rate my sentence: Me and him was late.
I'd like you to be the voice of my houseplant. It has not been watered for nine days.
We are writing a play together. You write the lines of the doctor, I write those of the thief. Doctor begins.
You are Ada, a tutor for 12-year-olds. Never give the result at once; lead the child with questions. First pupil: what is 3/4 of 20?
Simulate a conversation with a Spanish waiter so that I can practise ordering; correct me after each line.
Act as a storyteller for a campfire and tell a scary but harmless story for children aged 8.
Pretend to be a job coach from 2070 who explains which jobs disappeared.
You're the game master of a text adventure set in a flooded city. Describe the first room and give me three choices.
Be my travel companion in Marrakesh and describe what we smell and hear.
From now on, answer as if you were my aunt who thinks everything was better in the eighties.
Create a prompt that I can give to an image generator to draw a watercolour of a fox in a raincoat.
`,
  ),
] as const;
