import { handwritten } from '../../handwritten.ts';

/** Programming talk, written one by one. */
export const code = [
  handwritten(
    'code/how-to/by-hand',
    'code',
    String.raw`
How do I override toString in a Java record without losing the generated equals?
Write a Python script that renames all files in a folder to lower case and skips those that already exist.
What's the difference between a left join and an inner join? I always mix them up.
Convert this for loop to a list comprehension: out = [] ⏎ for x in xs: ⏎     if x > 3: ⏎         out.append(x * 2)
Why does 0.1 + 0.2 not equal 0.3 in JavaScript and what do people do about it in billing code?
Show me a minimal Dockerfile for a Node 20 service that runs as a non-root user.
I get "TypeError: cannot read properties of undefined (reading 'map')" in my React list. The data comes from fetch. Where do I start?
Write a SQL query that returns the second highest salary per department.
How can I make git ignore a file that is already tracked?
Explain this regular expression piece by piece: ^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$
Implement binary search in Rust, generic over Ord, and write three tests.
My cron job runs by hand but not at night. PATH looks different. How do I debug it?
Refactor this function so that it has no more than two levels of nesting: function f(a){if(a){if(a.b){if(a.b.c){return a.b.c.d}}}return null}
What does the "unsafe" keyword promise in Rust and what does it not?
How do I paginate an API with cursors rather than offsets?
Write a bash one-liner that counts the lines of all .ts files except tests.
Which HTTP status should I return when a user tries to delete something that is already gone?
Build a small Express middleware that limits each IP to 60 requests a minute, in memory is fine.
How do I ignore a single eslint rule for one line?
Add type hints to this function: def merge(a, b): return {**a, **b}
What is the time complexity of inserting at the front of an array list, and why?
Explain promises to someone who only knows callbacks.
Create a pandas pipeline that reads orders.csv, drops rows with missing ids, and reports revenue per week.
How do I write a system prompt for a support bot that should answer only questions about shipping? Give me a first draft.
In my prompt template, how do I keep the user's text from being confused with my instructions?
Why is my CSS grid ignoring the min-width?
Set up a GitHub Action that runs tests on pull requests and skips drafts.
Which design pattern lets me add behaviour to objects at run time?
Translate this C function to Go: int gcd(int a, int b) { while (b) { int t = a % b; a = b; b = t; } return a; }
How do I pass environment variables to a systemd unit without putting the secret in the file?
Write unit tests for a function that parses durations such as "1h30m" and rejects negatives.
My Postgres query is slow: SELECT * FROM events WHERE lower(email) = 'x' ORDER BY created_at DESC LIMIT 10. Which index helps?
What happens if two goroutines write to the same map?
Give me an example of dependency injection in Kotlin without a framework.
How is a JWT signed, and what goes wrong when the server accepts alg none?
I need a function in TypeScript that groups an array by a key, with correct types.
Help: git says "fatal: refusing to merge unrelated histories" after I cloned the repo again.
How do I disable the browser cache in Chrome while the developer tools are open?
Explain how the event loop decides between microtasks and macrotasks.
Write a Terraform snippet for an S3 bucket with versioning and no public access.
Is there an easy way to reset my local database to the state of the migrations?
Why does Python print None after my function call?
What is the difference between authentication tokens and session cookies for a mobile app?
Implement an LRU cache with a doubly linked list in C++ and comment each step.
Draw an ASCII diagram of a request going through CDN, load balancer, app and database.
How can I mock the clock in pytest without a library?
My Vue component shows the old value until I click twice. Code: const count = 0; function inc() { count++ }
Port this to async/await: fetch(u).then(r => r.json()).then(d => console.log(d)).catch(console.error)
How do I roll back the last migration in Django if the column already has data?
What does "sudo !!" do?
Write a Makefile with targets build, test and clean for a small C project.
Can you explain the borrow checker error "cannot borrow as mutable because it is also borrowed as immutable"?
Create a JSON schema for a person with a required name, an optional age over 0 and no other properties.
How do I stream a large file from S3 in Java without loading it in memory?
Generate test data: 20 rows with name, country, signup date between 2022 and 2024, in CSV.
What's a good folder structure for a monorepo with two apps and a shared library?
I have a race condition in this code, can you see it? if (!fs.existsSync(p)) fs.writeFileSync(p, data)
How do I bind a key in vim to run the tests of the current file?
Compare REST, GraphQL and gRPC for a team of three that builds one mobile app.
Write a recursive function that flattens nested lists in Haskell.
Why do people say that you should never parse HTML with a regex?
How can I simulate a slow network in a Playwright test?
Explain what a system call is and name five that every program uses.
Show how to override the default settings of a Helm chart with a values file.
My Arduino ignores the second button when I hold the first. What's the usual fix?
Which Excel formula ignores errors when it sums a column?
How would I implement "forget me" requests under GDPR in an event-sourced system?
Rewrite the loop with reduce, and tell me whether you think that is really more readable.
Debug this SQL: SELECT name COUNT(*) FROM users GROUP name;
What's the point of a code owner file?
Design a table for a booking system that prevents double bookings at the database level.
How do I expose only two functions of a C library to Python?
I want to write an LLM agent that may call two tools. How do I ask for confirmation before each call?
How do you count the tokens of a prompt before you send it?
Write a decorator in Python that retries three times with exponential backoff and then raises.
What does "instruction pointer" mean in a CPU, and why is it sometimes called program counter?
Explain instruction-level parallelism with a laundry example.
The linker says "undefined reference to main". I wrote main in a namespace. Is that the reason?
Given an array of meetings [start,end], return the minimum number of rooms. Explain before you code.
Write Swift code for a view with a text field and a button that is disabled while the field is empty.
How do I keep secrets out of a Docker image when npm install needs a token?
Explain CORS to me as though I run a hotel.
Could you review this commit message? "fix stuff". Suggest something better for a change that removes a retry loop.
I have three branches that all touch the same file. In which order should I merge?
How do I delete all local branches that were merged already?
Why does my recursion overflow the stack at 10,000 and what is tail-call optimisation?
Write a PowerShell command that lists services that are stopped but set to automatic.
Help me name this variable: it holds the number of days until the subscription ends.
What does the second argument of JSON.stringify do? Show me how to hide a password field with it.
Make this faster: for each of 10,000 words I scan a list of 50,000 words for anagrams.
How do I write a migration that changes an int id to a uuid without downtime?
`,
  ),
  handwritten(
    'code/pasted/by-hand',
    'code',
    `
Here's the traceback, what is wrong? ⏎ Traceback (most recent call last): ⏎   File "app.py", line 14, in <module> ⏎     total += item["price"] ⏎ TypeError: unsupported operand type(s) for +=: 'int' and 'str'
npm ERR! code ERESOLVE ⏎ npm ERR! ERESOLVE unable to resolve dependency tree ⏎ npm ERR! peer react@"^17.0.0" from react-beautiful-dnd@13.1.1 ⏎ What now?
2026-02-11T09:14:22Z ERROR payment-service timeout after 3000 ms orderId=88123 ⏎ 2026-02-11T09:14:25Z WARN payment-service retry 1 of 3 ⏎ 2026-02-11T09:14:31Z INFO payment-service settled ⏎ Is this a problem or expected behaviour?
error[E0382]: borrow of moved value: v. What does moved mean here? Full code: let v = vec![1]; takes(v); println!("{:?}", v);
{"id": 17, "name": "Ada", "roles": ["admin", "editor"], "lastLogin": null} ⏎ Write a TypeScript interface for this.
| region | q1 | q2 | ⏎ |--------|----|----| ⏎ | north | 120 | 98 | ⏎ | south | 87 | 130 | ⏎ Which region grew more, in percent?
SELECT o.id, c.name FROM orders o, customers c WHERE o.customer_id = c.id AND o.total > 100; ⏎ Rewrite with an explicit join and explain the plan you would expect.
[Unit] ⏎ Description=My bot ⏎ [Service] ⏎ ExecStart=/usr/bin/python3 /opt/bot/main.py ⏎ Restart=always ⏎ It starts at boot but then stops. Why?
<div class="card"><h2>Title</h2><p>Text</p></div> ⏎ Center the card on the page with flexbox.
name: build ⏎ on: push ⏎ jobs: ⏎   test: ⏎     runs-on: ubuntu-latest ⏎     steps: ⏎       - run: npm test ⏎ It says package.json not found. What is missing?
func main() { ⏎   ch := make(chan int) ⏎   ch <- 1 ⏎   fmt.Println(<-ch) ⏎ } ⏎ fatal error: all goroutines are asleep - deadlock! Please explain.
system: You are a helpful cooking assistant. ⏎ user: What can I cook with leeks? ⏎ Is this the right format for few-shot examples, or should the roles be in JSON?
messages = [{"role": "system", "content": "Answer in Dutch."}, {"role": "user", "content": "Hi"}] ⏎ The model still answers in English sometimes. How can I make the instruction stick?
$ docker ps ⏎ CONTAINER ID   IMAGE   STATUS ⏎ 4f2a   redis   Restarting (1) 12 seconds ago ⏎ How do I see why it restarts?
Access denied for user 'root'@'localhost' (using password: YES) ⏎ I'm sure the password is right. MySQL 8 on Ubuntu.
Mon  8:00 swim ⏎ Tue 12:30 dentist ⏎ Thu 19:00 choir ⏎ Turn this into an iCalendar file for next week.
[ERROR] rule "no-unused-vars" was overridden by inline config in src/a.ts:1 ⏎ Where does the override come from and how do I forbid it?
auth.log: Failed password for invalid user admin from 203.0.113.7 port 40022 ssh2 ⏎ I have hundreds of these lines. Should I worry?
a,b,c ⏎ 1,,3 ⏎ 4,5, ⏎ Fill the gaps with the column mean and give me the CSV back.
Sub AutoOpen() ⏎   MsgBox "Hello" ⏎ End Sub ⏎ Is this macro harmful? A colleague sent it.
key: 9 char limit exceeded ⏎ at validate (form.js:31) ⏎ The user typed a ten letter word. How should the message be worded?
x = input("Password: ") ⏎ if x == "tulip": ⏎     print("Welcome") ⏎ It's for my kid's first program. How do I hide the letters while typing?
BEGIN; UPDATE accounts SET balance = balance - 10 WHERE id = 1; UPDATE accounts SET balance = balance + 10 WHERE id = 2; COMMIT; ⏎ What if the server dies between the two?
HTTP/1.1 401 Unauthorized ⏎ WWW-Authenticate: Bearer error="invalid_token" ⏎ The token was issued five minutes ago. What should I check?
#!/bin/sh ⏎ set -e ⏎ rm -rf build ⏎ mkdir build ⏎ tsc -p . ⏎ Is there anything dangerous in this script?
TODO ⏎ - ignore hidden files ⏎ - add --force flag ⏎ - system tests ⏎ Turn the list into issues with a one-line description each.
Q: 12 + 30 = ? ⏎ A: 42 ⏎ Q: 51 - 19 = ? ⏎ A:
Input: "great phone, awful battery" ⏎ Output: mixed ⏎ Input: "never again" ⏎ Output: negative ⏎ Input: "it does what it should" ⏎ Output:
def area(r): ⏎     """Return the area of a circle.""" ⏎     return 3.14 * r * r ⏎ Improve it and keep the docstring.
class Animal: ⏎     def speak(self): raise NotImplementedError ⏎ class Dog(Animal): pass ⏎ Why does Dog().speak() fail and how do I override it properly?
`,
  ),
] as const;
