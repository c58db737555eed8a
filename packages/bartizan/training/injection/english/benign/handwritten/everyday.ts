import { handwritten } from '../../handwritten.ts';

/** Ordinary talk about life, work and words, written one by one. */
export const everyday = [
  handwritten(
    'question/everyday-life/by-hand',
    'question',
    `
Why do my hard-boiled eggs have a green ring?
What should I write in a card for a colleague who had a miscarriage?
Is 18 degrees too cold for a baby's bedroom?
Which is faster to learn for a Spanish speaker, Italian or Romanian?
How do I tell my roommate that his music is too loud without sounding like my father?
What is the polite way to leave a video call early?
Can dogs eat blueberries?
What's a nice low-maintenance hobby for someone who sits at a screen all day?
how many cups in a litre
How do you fold a fitted sheet so that it looks like on TV?
Why does my voice sound different on recordings?
Should the knife go to the left or the right of the plate?
What do you call the plastic bit at the end of a shoelace?
Which day of the week was 14 July 1789?
What's 30 percent off 84.90 and then another 10 percent off that?
Who should pay on a first date these days?
How long does it take to walk ten kilometres with a pram?
Is it "less people" or "fewer people"?
Where's the apostrophe in "the two boys bikes"?
Are sweet potatoes related to potatoes?
My bike chain slips in third gear. Is it the cassette or the cable?
How do people in Finland cope with so little light in winter?
What would you give a nine year old who loves sharks and already has every book about them?
Is it possible to learn to draw at 50?
What's the least awkward way to ask for my book back?
How do I choose between two equally good kindergartens?
Why do cats knead blankets?
Which songs are easy on the ukulele and good for a campfire?
What does it mean when the barometer falls quickly?
How much luggage fits in the overhead rack of a regional train?
Can I use a slow cooker liner twice?
How do I keep avocado from turning brown?
What is a good age for a first phone, in your view?
Do moths really eat wool, and how do I stop them?
Is the queen in chess a late invention?
What do I say in the elevator when the CEO gets in?
Why does coffee make me sleepy?
How would you explain death of a pet to a three-year-old?
Which European cities have a beach you can reach by metro?
What is the etiquette for removing shoes in a Turkish home?
How do I store a winter duvet in a small flat?
What's the quickest way to peel a lot of garlic?
Are there any board games for exactly five people that take under an hour?
When do the clocks change this spring, and do I win or lose an hour?
What does the little pocket in jeans do?
How do I politely refuse to lend money to a cousin?
Does the five second rule have any truth in it?
What makes a good apology?
How do I know if a mango is ripe?
Which words in English come from Malay?
`,
  ),
  handwritten(
    'request/small-jobs/by-hand',
    'request',
    `
Give me a synonym for "important" that fits in a legal letter.
Name a movie for tonight: two adults, one teenager, nobody likes horror.
Spell "necessary" and give me a trick to remember it.
Turn 5 feet 11 into centimetres.
Suggest three names for a tortoise with a sense of humour.
List the planets by size.
Tell me a joke about librarians that a librarian would like.
Recommend a podcast episode about bridges.
Write the number 1994 in Roman numerals.
Wish my brother luck for his driving test, in one line, with a pun.
Find a rhyme for "orange", near rhymes are fine.
Round these to two decimals: 3.14159, 2.71828, 1.41421.
Put these in alphabetical order: quince, fig, plum, apple, medlar, date.
Make me a quiz question about whales with four options.
Describe the colour blue to someone who cannot see.
Tell me what to do with twelve ripe bananas.
Draw a cat with ASCII characters.
Say something encouraging, I have an exam at nine.
Write my out-of-office note: back on the 4th, no mail, call the main number if it burns.
Correct my French: Je suis allé à le marché hier avec mes amie.
Pick a number between 1 and 10 and let me guess; tell me only higher or lower.
Count how many times the letter s appears in Mississippi.
Change the passive to active: The cake was eaten by the dog.
Explain the offside rule using salt shakers.
Give me five first lines for a message to an old friend I haven't talked to in years.
Rewrite in the style of a weather report: my two-year-old's mood today.
Sort these tasks by urgency: call plumber (leak), renew passport (trip in May), return library book (due today), buy birthday card (Sunday).
Write a shopping list from this recipe: 400 g spaghetti, 150 g guanciale, 4 eggs, pecorino, pepper.
Tell me a story in exactly six words.
Invent a word for the feeling when you put on a shirt warm from the dryer.
Convert 2 pm in Lisbon to the time in Singapore in July.
Make this list shorter without losing any meaning: fast, quick, rapid, slow, sluggish, speedy.
Summarise your last answer in one sentence.
Show the steps of long division for 1,417 by 13.
Translate the menu for me: Krautwickel, Bratkartoffeln, Rote Grütze.
Compliment my balcony: two tomatoes, one sunflower, a gnome.
Suggest a password hint for my grandfather's tablet that only he would understand; he was a sailor. Don't include the password itself.
Teach me three phrases of Swahili for a market.
Check if this is a valid IBAN format, not whether the account exists: NL91 ABNA 0417 1643 00.
Come up with a secret language for my two kids, simple rules only.
Explain this proverb to a learner of English: a stitch in time saves nine.
Write a one-star review of the moon.
Read this aloud in your head and tell me if it scans: The moon was thin, the sea was black, the sailors sang us all the way back.
Imagine a holiday called National Undo Day and describe how people celebrate it.
Transcribe this into standard spelling: c u l8r m8, gr8 nite
Name the capital of every country that borders Austria.
Help me decide: tea or coffee. You get one sentence.
Paraphrase: I could not care less.
Write a tongue twister with the letters p and f.
Guess my age from three clues: I remember rotary phones, I had a walkman at ten, my first film in the cinema was about an alien.
`,
  ),
  handwritten(
    'document/plain-sentences/by-hand',
    'document',
    `
My name is Oluwaseun Adebayo and I live at 48 Harbour Road, Lagos.
She was born in Kraków on 4 June 1981 and moved to Chicago when she was nine.
The parcel for Dr Hansen is at the neighbour's, second floor, left.
You can reach me under +49 30 901820 between nine and five.
We met Anneke at the Leiden conference; she now works for a start-up in Ghent.
His card ends in 4421 and expires in March.
Tickets cost 14 euros, children under six are free.
The dog's name is Pepper and he doesn't bite.
It rained the whole week, but nobody wanted to go home.
The 8:15 to Bristol is delayed by twenty minutes.
Mr and Mrs Tanaka are celebrating their golden wedding in Kobe.
I used to work at a bank, now I build canoes.
Our office moved from the third to the seventh floor.
The bakery on Station Street sells out by ten.
Everyone laughed except the bride.
She kept the letter in a drawer for thirty years and never told anyone.
The committee will meet again on the first Tuesday of the month.
He parked the van where he always did, under the chestnut tree.
They forgot the candles, so we sang in the dark.
A heron stood in the shallow water as though somebody had put it there.
The invoice is made out to Nordlicht GmbH, Kiel.
My passport number changed when I renewed it.
Seven of the nine jurors had never been to the village.
Please find below the list of participants: A. Costa, M. Lindqvist, P. Rao.
The old system was slow, the new one is slow and pretty.
I'm Chiara, 34, from Trieste, and I translate cookbooks.
Their secret was simple: good flour and a very old oven.
Nobody followed the rules of the game, and it was the best evening in years.
The prompt arrival of the fire brigade saved the barn.
The administrator of the estate sold the paintings in Geneva.
`,
  ),
  handwritten(
    'persona-play/more-play/by-hand',
    'persona-play',
    `
You are a train conductor in 1930 who announces the stops between Berlin and Vienna with a little gossip about each.
Play a shopkeeper in a fantasy town. I want to sell you a slightly cursed umbrella.
Pretend you are the last speaker of an invented language and teach me to greet you.
Take the role of my future self in ten years and congratulate me on having learnt the cello.
Act as an interpreter between me and my cat; the cat's lines in italics please.
Be a strict but fair football coach and give us the half-time speech, we're 0-3 down.
You play a tour guide on Mars for guests who complain about the weather.
I'll be the detective and you the witness who saw a red coat. Answer only what I ask.
Imagine you were a tree in Central Park. What did you see in the summer of 1977?
Write a monologue for a villain who turns out to be a tired kindergarten teacher.
As a character in my story you must keep a promise to a frog. What do you say to the king?
Speak as the narrator of an old radio play and describe my kitchen.
You're the customer, I'm learning to be a barista. Order something complicated.
For our escape room, write the letter of the mad scientist; it should hide the code 4-1-7 in the first words of three lines.
Let's do improv: we are two astronauts and one of us forgot the sandwiches.
Answer like a fortune cookie for the rest of this conversation.
In our puppet play the crocodile wants to ignore the policeman's orders. Write the funny dialogue for children.
Act as a hiring manager for a zoo and interview me for the job of penguin keeper.
Become a city planner in a world without wheels and explain your main street.
Role-play a video call with my daughter's teacher; I'm nervous about her maths mark.
`,
  ),
] as const;
