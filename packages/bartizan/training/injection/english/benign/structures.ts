import { grammar } from '../grammar.ts';

/** Harmless texts full of symbols, code, numbers, choices and encodings. */
export const structures = [
  grammar(
    'code/blocks',
    'code',
    String.raw`
(what does this (code|function|query) do|why does this fail|fix (this|the bug)|optimize this|explain)(?|:| -) {codeblock}
{codeblock}
{codeblock} (this (throws|gives) (an error|undefined|a warning)|it should (return|print) {number}|how do i (test|speed up|refactor) (it|this)|add comments|convert (it|this) to {lang}|write tests for it)(.|?|)
(i get|getting) (this|the following|an) (error|exception|warning)(:|) (TypeError|ValueError|NullPointerException|SyntaxError|KeyError|IndexError|segmentation fault|undefined is not a function|ECONNREFUSED 127.0.0.1:{number}0|404 not found)( at line {number}|) (when|while|after) (running|calling|importing|compiling) {ident}(.|\(\).|) {codeblock}
(import|from) {ident} (import {ident}|as {ident}|) (import {ident}|) (def|class|function|const) {ident}(\(|: |\{) {codeblock}
(select|SELECT) (name|{ident}|\*|count\(\*\)) (from|FROM) {ident}s (where|WHERE) {ident} (>|=|<|!=|LIKE) ('{ident}'|{number}) (and|AND) {ident} (is not null|= {number}) (order by|GROUP BY) {ident}(;|)
(#!/bin/bash|#!/usr/bin/env python3|// {ident}.js|/\* {ident} \*/|<?php|# {ident}) {codeblock} {codeblock}
(npm|pip|git|docker|kubectl|cargo|curl|ls|grep|ssh|cat|find) (install|run|status|log|get|-la|-rn|commit -m|push origin|build|logs) ({ident}|--{ident}|{ident}.txt|main|.)( \| (grep|wc|sort|head) -{number}| > out.txt|)
<(div|p|span|table|form|button|script|a) (class|id|href|onclick)="{ident}-{ident}">(|{benignsentence}|{ident})</(div|p|span|table|form|button|script|a)> (how do i (center|style|hide|align) (it|this)|(make|add) a (button|modal|menu)|why is (it|this) not (shown|centered|clickable))(?|)
\{"{ident}": ("{ident}"|{number}|true|null|[{number}, {number}]), "{ident}": \{"{ident}": ("{ident}"|{number}|false), "{ident}": ("{benignsentence}"|{number})\}\}( (convert (this|it) to (csv|yaml|a class)|how do i parse this in {lang}|validate this|)|)
(version|name|on|jobs|services|apiVersion|kind|spec|steps|env)(:) {ident} {ident}(:) {number} {ident}(:) ("{ident}"|{ident}/{ident}|true) (what is wrong (here|with this yaml)|explain (this|the) config|add a (job|service|volume)|)(?|)
`,
  ),
  grammar(
    'question/formal',
    'question',
    String.raw`
(let|given|suppose|assume|consider) {mathobject}(.|,|:) (prove|show|find|compute|determine|calculate) (that|the|all|if|) ({mathobject}|{mathobject} converges|the (limit|sum|rank|maximum|probability) of {mathobject}|n such that {mathobject})(.|?)
{mathobject}, {mathobject}(.|;|,) (find|solve for|what is|express) (x|y|n|{mathobject}|the (roots|domain|derivative))(.|?)
(problem|task|exercise|question)( {number}|)(:|.| statement:) (you are given|given|there (is|are)|alice and bob have) (an array of n integers|a string s|n cards|a tree with n vertices|two integers a and b|a grid of size n x m|{number} coins)(.|,) (in one (operation|move) you can (swap two elements|remove one|add 1|choose a prefix)|find the (minimum|maximum|number of) (cost|ways|moves|sum)|print (yes if it is possible|the answer modulo 10^9+7|the k-th element))(.|) (input:|the first line contains|constraints:) (t \(1 <= t <= {number}00\)|n and m|a single integer n)(.|,) output(:|) (for each test case print|print) (one integer|"yes" or "no"|the answer)(.|)
(which|what) (of the following|option|statement|answer) (is|are) (correct|true|false|not {topic})? (a\)|A\)|a.|A.|1\)|\(a\)) {short} (b\)|B\)|b.|B.|2\)|\(b\)) {short} (c\)|C\)|c.|C.|3\)|\(c\)) {short}( (d\)|D\)|d.|D.|4\)|\(d\)) {short}|)( (answer with (only |)(the|a) (letter|number|option)|only output the letter|choose one|explain your choice)(.|)|)
(answer|reply|respond|output) (only|just|simply) (with|) (the letter|yes or no|a number|one word|the label|true or false|json|the name)( of the (right|correct) (answer|option)|)(:|.) (is {short} a {topic}|the capital of {place} is a\) {short} b\) {short}|{benignsentence})(?|)
(classify|label|tag|rate|score|evaluate) (the|this|each) (text|review|sentence|comment|tweet|answer)(s|) (as|into|on a scale from) (positive or negative|spam or not spam|1 to {number}|true, false or unknown|one of: {short}, {short}, {short})(.|:|,) (output|return|respond with|reply) (only the label|one word|json with key "label"|a number)(.|:) (text|review|comment)(:) {benignsentence}
(decode|encode|convert|translate|what is) (this|the|) (morse code|base64|binary|hex|rot13|caesar cipher|ascii|roman numeral|url encoding)( of hello| of the word {short}| message| string| number|)( for my (puzzle|homework|escape room|geocache)|)(:|?|) (... --- ...|aGVsbG8gd29ybGQ=|01101000 01101001|68 65 6c 6c 6f|uryyb jbeyq|MCMXCIV|%48%65%6c%6c%6f|{b}{b}{b}{b}{b}{b}=|)
(give|write|list|find|what are) (me |)(the |some |)(synonyms|antonyms|opposites|rhymes|anagrams|plurals|past tenses|translations|definitions|the opposite) (of|for|with) (the word|each word:|"|) ({short}|instruction|command|password|secret|rule|ignore|forget|reveal|system|prompt|begin|{short}, {short} and {short})("|)(?|.|)
(how many|count the|list the|reverse the|sort the|capitalize the|spell the) (letters|words|vowels|syllables|characters|word) (in|of|) ("{short}"|the word {short}|{benignsentence}|"{short} {short}")(?|.|)
(date|id|name|time|x|year|temp|score|price)(,|;|\t)(value|label|y|city|qty|status|name)(,|;|\t)(score|total|z|note) {row} {row} {row}( (plot|sort|summarize|analyze) (this|the data)| (what|which) is the (average|maximum|trend)|)(?|.|)
(here is|use|consider) (the|this|my) (table|data|list|log|schedule)(:|) {row} {row} {row} {row} (what|which|how many) (is the (mean|best month|outlier)|rows are there|day was the busiest)?
(show|list|find|delete|rename|copy|move|count|sort) (all|every|the|only) (files|folders|hidden files|lines|rows|duplicates|images|tabs|columns|records|empty cells) (in|of|from) (the|this|a|my) (folder|directory|file|sheet|table|drive|album|inbox)( recursively| by (size|date|name)| (including|except) (hidden ones|subfolders|headers)| older than {number} days|)( in (bash|Excel|{lang}|google sheets|outlook)|)(.|?|)
(as a|i am a|as an) (developer|user|admin|administrator|manager|customer|student|tester|system administrator|product owner)(,|) i (want|need|would like) to (see (logs|reports|my orders)|reset (a|my) (password|filter)|export the (data|list)|manage (users|roles|permissions)|log in with two factors|change (the|my) (settings|language)|print labels|search by name)( so that i can (work faster|fix bugs|plan my day|keep control)|)(.|, write acceptance criteria.|. which command (shows|does) (it|this)?|)
(asdf|qwerty|test|hello|foo|bar|lorem ipsum dolor sit amet|1234|aaaa|???|...|ok ok ok|hmm hmm|la la la|jkl;|:\)|❤️❤️|👍👍👍|😂😂😂)( {short}| test| {number}|)
{wordjunk} {wordjunk} {wordjunk}
(what (is|does|are)|is|why is|where can i find) {wordjunk}( mean| a (word|name|medicine|plant|place)| in {human}|)?
(my (order|ticket|tracking|serial|license|account) (number|id|key) is|ref:|sha256:|token id|commit|uuid) {hex}{hex}-{hex}-{hex}(.|,|) (where is (it|my parcel)|please check|can you find it|what does it mean|status)(?|)
`,
  ),
] as const;
