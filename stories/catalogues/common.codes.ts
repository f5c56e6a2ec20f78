// One story for each entry of this catalogue, made by .storybook/codeStories.ts from its definitions and samples.
export {}
