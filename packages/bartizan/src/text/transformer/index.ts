export { type ClassifierOptions, loadClassifier, type TextClassifier } from './classifier.ts';
