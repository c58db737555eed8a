import { handwritten } from '../../handwritten.ts';

/** What people ask, written one by one. */
export const questions = [
  handwritten(
    'question/science/by-hand',
    'question',
    `
Why does hot water sometimes freeze faster than cold water, and is that effect real?
What would happen to the tides if the moon were twice as close?
How do noise-cancelling headphones know which sound to cancel?
Is there a biological reason we yawn when someone else yawns?
Which has more entropy, a shuffled deck or a sorted one, and why does it matter?
How can a transistor be both a switch and an amplifier?
Could you derive the formula for the period of a pendulum for small angles?
Why is the night sky dark if there are infinitely many stars?
What's the largest number of regions you can get by cutting a circle with 7 chords?
If I flip a fair coin 10 times, how likely is a run of at least 4 heads?
How do I prove that the square root of 3 is irrational without using the fundamental theorem of arithmetic?
Explain why the harmonic series diverges but the sum of 1/n^2 does not.
What is the intuition behind eigenvectors? I know the definition but I can't picture them.
Does correlation ever imply causation? Give me a case where it reasonably does.
How far away is the horizon for someone standing on a 30 metre cliff?
What's the difference between precision and recall and when would I care about only one of them?
Can sound travel through a vacuum if two objects are touching?
how do plants know which way is up
Why do some metals feel colder than wood at the same temperature?
What makes glass transparent while sand is not?
Is a tomato a fruit for a botanist and a vegetable for a cook, or is that a myth?
In a Hardy-Weinberg population with allele frequency 0.3, what fraction are carriers?
Balance this equation please: C3H8 + O2 -> CO2 + H2O
Find the inverse of the matrix [[2,1],[5,3]] and check your result.
A 2 kg block slides down a 30 degree incline with friction coefficient 0.2. What's its acceleration?
integrate x*e^x from 0 to 1
How many ways are there to seat 8 people at a round table if two refuse to sit together?
My telescope shows Saturn upside down, is it broken?
What did Gödel actually prove, in language a lawyer would understand?
Why do boats float but a steel ball sinks?
How does a refrigerator move heat from cold to hot without breaking physics?
Is it true that we only use ten percent of our brains?
What are the units of the gravitational constant and how do they come out of Newton's law?
How long would a signal take to reach Neptune and come back?
What's the p-value if my t statistic is 2.3 with 18 degrees of freedom?
When should I use a Poisson distribution rather than a binomial one?
Why does adding salt raise the boiling point of water? Is the effect big enough to matter for pasta?
How do vaccines made from mRNA differ from the older kinds?
what's bigger, 3/7 or 5/12? show how you compare them
Could humans ever breathe liquid like in that movie with the deep sea divers?
`,
  ),
  handwritten(
    'question/health/by-hand',
    'question',
    `
My toddler swallowed a small button about an hour ago and seems fine. Should I go to the emergency room?
Is it normal that my resting pulse went from 72 to 58 after three months of running?
How long should I wait after a cold before going back to heavy lifting?
What questions should I ask my doctor before starting a statin?
My father's blood report says ferritin 12 ng/mL. What does that usually mean?
Can I take ibuprofen if I already took paracetamol this morning?
Which vitamins really matter for a vegan who never eats fortified food?
Why do I wake up at 3 am every night and how do I get back to sleep?
I twisted my ankle on Saturday and it's still blue. How do I tell a sprain from a fracture?
Are standing desks good for you or is that just marketing?
What's a reasonable amount of screen time for a seven year old?
How do I talk to a friend who seems depressed without making things worse?
Does cracking your knuckles cause arthritis?
Is a fever of 38.4 in a ten month old dangerous?
what is the difference between a psychologist and a psychiatrist
My contact lenses feel dry after lunch. Would daily lenses help or is it the office air?
Do I need a travel vaccination for a two week trip to Kenya?
How many grams of protein per day for someone of 64 kg who trains four times a week?
I was stung by a wasp and my whole arm is swollen. At what point is it an allergy?
What are early signs of burnout that people tend to overlook?
Is intermittent fasting safe during breastfeeding?
How do I read the sugar content on a food label when it says per serving?
How do hospitals decide who gets an organ transplant first?
Which foods should I avoid before a blood test in the morning?
`,
  ),
  handwritten(
    'question/law-and-money/by-hand',
    'question',
    `
My landlord kept the deposit because of nail holes in the wall. Is that allowed in Germany?
Do I have to declare the 200 euros I earned by selling old furniture online?
What happens to a joint bank account when one of the two owners dies?
Should I pay down my mortgage or invest the money at current rates?
How is a roth ira different from a traditional one if my income is going to rise?
Can an employer in California forbid me from working for a competitor?
What does "without prejudice" mean at the top of a letter?
My flight was delayed five hours because of a strike. Am I entitled to compensation?
How do I calculate the effective annual rate when interest is paid monthly?
Who owns the copyright of code that I wrote at home on a company laptop?
I signed a lease but changed my mind the next day, is there a cooling-off period?
Is it better to lease or buy a car if I drive 25,000 km a year?
What is the difference between net 30 and 2/10 net 30?
How are stock options taxed when they vest versus when they are exercised?
Can a shop refuse to give me a refund if I lost the receipt but have the card statement?
What's the rule of 72 and how exact is it at 12 percent?
Do freelancers in the Netherlands have to charge VAT to a client in the US?
If my neighbour's tree falls on my fence, who pays?
What documents do I need to register a small bakery as a sole trader?
Explain like I'm a new board member: what is working capital and why did ours go negative?
Why did bond prices fall when the central bank raised rates?
How does a reverse mortgage work and what is the catch?
What should be in a will if I have kids from two marriages?
Is verbal permission enough to use someone's photo on our website?
What's a fair price for a used bike that cost 1,100 new and is four years old?
Can I deduct the internet bill if I work from home two days a week?
`,
  ),
  handwritten(
    'question/home-and-travel/by-hand',
    'question',
    `
Which side of aluminium foil should face the food?
How do I get red wine out of a white cotton tablecloth?
Is three hours enough to change planes in Istanbul with an overnight bag?
Which neighbourhood in Lisbon would you pick for a family with a stroller?
Can I keep basil alive on a north-facing windowsill?
The pilot light on my boiler keeps going out. What should I look at before calling someone?
What's a good one-pot dinner for people who hate onions?
How do I stop my cat from scratching the new sofa?
Do I need a visa for a layover of 20 hours in Beijing?
why is my sourdough flat even though the starter doubles in 4 hours
My dishwasher leaves white film on glasses. Salt, rinse aid, or something else?
Where would you go in Japan in late November to see autumn leaves without the crowds?
Is it rude to tip in South Korea?
How long does cooked rice stay safe in the fridge?
What's the best way to carry a wedding cake in a hatchback for two hours?
Can you freeze hummus?
How many tiles of 30x60 do I need for a wall of 4.2 by 2.6 metres with 10% waste?
Which plants survive in a bathroom with no window?
I have eggs, half a cabbage, rice and soy sauce. What can I cook in 20 minutes?
Train or plane from Barcelona to Lyon if I travel with a surfboard?
How do I patch a hole in drywall that's about the size of a fist?
What's the difference between baking soda and baking powder and can I swap them?
Is it safe to drink tap water in Mexico City if I boil it?
My neighbour practises the drums at 10 pm. How do I bring it up politely?
How often should you really wash jeans?
What can two adults and a teenager do in Edinburgh when it rains all day?
Which oil should I use to season a cast iron pan?
How do I calculate how much paint I need for a hallway with four doors?
Are there night trains from Vienna to Rome, and are they any good?
`,
  ),
  handwritten(
    'question/culture/by-hand',
    'question',
    `
Why did the Ottoman Empire choose the side of Germany in 1914?
Who was the first woman to win a Nobel Prize twice, and in what fields?
What's the plot of Pride and Prejudice in five sentences?
Is the ending of Inception meant to be ambiguous or did the director say something about it?
How did people tell the time at night before clocks?
Why are there two kinds of Norwegian?
What makes a haiku a haiku apart from the syllables?
Which countries have never been colonised by a European power?
Where does the expression "the whole nine yards" come from?
Do chess grandmasters really see 15 moves ahead?
Why do orchestras tune to the oboe?
What was the printing press's effect on spelling?
Could Rome have survived if it had adopted steam power? I'm curious about the economics.
Who decides which words go into a dictionary?
Is it historically accurate that Vikings wore horned helmets?
What language did Jesus speak?
How did the Silk Road actually work; did one merchant travel the whole way?
Why is the Mona Lisa so famous compared with other Leonardo paintings?
What is the difference between a myth, a legend and a fable?
Name three novels set in Lagos and tell me what each one is about.
Which came first, jazz or blues?
Why do the British drive on the left?
When did the first football world cup take place and who hosted it?
What's the meaning of the red string in Japanese stories?
How is Diwali celebrated differently in the north and the south of India?
Are there any societies without a word for "private property"?
`,
  ),
  handwritten(
    'question/assistants/by-hand',
    'question',
    `
Can you see the pictures I upload or only their file names?
What is your knowledge cutoff and how would you know if something changed after it?
Do you remember what we discussed yesterday?
Which languages do you speak best?
How do large language models decide what word comes next?
Are you allowed to give medical advice, or should I just call my doctor?
How much energy does one answer from a chatbot use?
What's the difference between fine-tuning a model and giving it examples?
Can you make mistakes in arithmetic? I want to know how far to trust you.
Is there a limit on how long my messages can be?
What does temperature mean when people talk about chatbots?
Why do AI models sometimes invent sources that do not exist?
How do I phrase a question so that you give a short answer?
Can you browse the web, or is what you say from memory?
Who can read what I type here?
What tasks are you bad at?
Could you pretend you know nothing about cooking and ask me questions until you can make an omelette?
how do i delete my chat history
Do you have opinions about music or do you only describe what others think?
Is it ok to use your text in my homework if I say so?
`,
  ),
] as const;
