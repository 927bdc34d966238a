namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Examples of the specification, by section, over the schema of its chapter on validation, and whether it calls them valid.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation">Validation</seealso>
internal static partial class SpecificationExamples
{
    /// <summary>The schema of section 5, with what its later sections add.</summary>
    public const string Sdl = """
        type Query {
          dog: Dog
          human: Human
          pet: Pet
          catOrDog: CatOrDog
          arguments: Arguments
          findDog(searchBy: FindDogInput): Dog
          findDogs(complex: FindDogInput, filter: DogFilters): Dog
          booleanList(booleanListArg: [Boolean!]): Boolean
          arrival(at: [[Int!]]): Boolean
          addPet(pet: PetInput!): Pet
          find(by: FindBy): Pet
        }
        type Mutation { addDog(name: String!): Dog setName(name: String): String }
        type Subscription { newMessage: Message disallowedSecondRootField: Boolean }
        type Message { body: String sender: String }
        enum DogCommand { SIT DOWN HEEL }
        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          owner: Human
        }
        interface Sentient { name: String! }
        interface Pet { name: String! }
        type Alien implements Sentient { name: String! homePlanet: String }
        type Human implements Sentient { name: String! pets: [Pet!] }
        enum CatCommand { JUMP }
        type Cat implements Pet { name: String! nickname: String doesKnowCommand(catCommand: CatCommand!): Boolean! meowVolume: Int }
        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien
        input FindDogInput { name: String owner: String }
        input DogFilters { and: [DogFilters!] name: String }
        input CatInput { name: String! nickname: String meowVolume: Int }
        input DogInput { name: String! nickname: String barkVolume: Int }
        input PetInput @oneOf { cat: CatInput dog: DogInput }
        input FindBy @oneOf { id: ID nested: [CatInput!] }
        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
        }
        directive @addExternalFields(source: String!) repeatable on FIELD | OBJECT
        """;

    /// <summary>Each with its section and the verdict of the specification.</summary>
    public static IEnumerable<(string Section, bool IsValid, string Document)> All => [.. Operations, .. FieldsAndArguments, .. Fragments, .. Values, .. DirectivesAndVariables];

    private static readonly (string Section, bool IsValid, string Document)[] Operations =
    [
        ("5.1.1", false, "query getDogName { dog { name color } } extend type Dog { color: String }"),
        ("5.2.1.1", true, "query getDogName { dog { name } }"),
        ("5.2.2.1", true, "query getDogName { dog { name } } query getOwnerName { dog { owner { name } } }"),
        ("5.2.2.1", false, "query getName { dog { name } } query getName { dog { owner { name } } }"),
        ("5.2.2.1", false, "query dogOperation { dog { name } } mutation dogOperation { addDog(name: \"d\") { name } }"),
        ("5.2.3.1", true, "{ dog { name } }"),
        ("5.2.3.1", false, "{ dog { name } } query getName { dog { owner { name } } }"),
        ("5.2.4.1", true, "subscription sub { newMessage { body sender } }"),
        ("5.2.4.1", true, "subscription sub { ...newMessageFields } fragment newMessageFields on Subscription { newMessage { body sender } }"),
        ("5.2.4.1", false, "subscription sub { newMessage { body sender } disallowedSecondRootField }"),
        ("5.2.4.1", false, "subscription sub { ...multipleSubscriptions } fragment multipleSubscriptions on Subscription { newMessage { body sender } disallowedSecondRootField }"),
        ("5.2.4.1", false, "subscription sub { __typename }"),
    ];

    private static readonly (string Section, bool IsValid, string Document)[] FieldsAndArguments =
    [
        ("5.3.1", false, "fragment fieldNotDefined on Dog { meowVolume } { dog { ...fieldNotDefined } }"),
        ("5.3.1", false, "fragment aliasedLyingFieldTargetNotDefined on Dog { barkVolume: kawVolume } { dog { ...aliasedLyingFieldTargetNotDefined } }"),
        ("5.3.1", true, "fragment interfaceFieldSelection on Pet { name } { pet { ...interfaceFieldSelection } }"),
        ("5.3.1", false, "fragment definedOnImplementersButNotInterface on Pet { nickname } { pet { ...definedOnImplementersButNotInterface } }"),
        ("5.3.1", true, "fragment inDirectFieldSelectionOnUnion on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } } { catOrDog { ...inDirectFieldSelectionOnUnion } }"),
        ("5.3.1", false, "fragment directFieldSelectionOnUnion on CatOrDog { name barkVolume } { catOrDog { ...directFieldSelectionOnUnion } }"),
        ("5.3.2", true, "fragment mergeIdenticalFields on Dog { name name } { dog { ...mergeIdenticalFields } }"),
        ("5.3.2", true, "fragment mergeIdenticalAliasesAndFields on Dog { otherName: name otherName: name } { dog { ...mergeIdenticalAliasesAndFields } }"),
        ("5.3.2", false, "fragment conflictingBecauseAlias on Dog { name: nickname name } { dog { ...conflictingBecauseAlias } }"),
        ("5.3.2", true, "fragment mergeIdenticalFieldsWithIdenticalArgs on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: SIT) } { dog { ...mergeIdenticalFieldsWithIdenticalArgs } }"),
        ("5.3.2", true, "fragment f on Dog { doesKnowCommand(dogCommand: $dogCommand) doesKnowCommand(dogCommand: $dogCommand) } query ($dogCommand: DogCommand!) { dog { ...f } }"),
        ("5.3.2", false, "fragment conflictingArgsOnValues on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: HEEL) } { dog { ...conflictingArgsOnValues } }"),
        ("5.3.2", false, "fragment f on Dog { doesKnowCommand(dogCommand: SIT) doesKnowCommand(dogCommand: $dogCommand) } query ($dogCommand: DogCommand!) { dog { ...f } }"),
        ("5.3.2", false, "fragment f on Dog { doesKnowCommand(dogCommand: $varOne) doesKnowCommand(dogCommand: $varTwo) } query ($varOne: DogCommand!, $varTwo: DogCommand!) { dog { ...f } }"),
        ("5.3.2", false, "fragment differingArgs on Dog { isHouseTrained(atOtherHomes: true) isHouseTrained } { dog { ...differingArgs } }"),
        ("5.3.2", true, "fragment safeDifferingFields on Pet { ... on Dog { volume: barkVolume } ... on Cat { volume: meowVolume } } { pet { ...safeDifferingFields } }"),
        ("5.3.2", true, "fragment safeDifferingArgs on Pet { ... on Dog { doesKnowCommand(dogCommand: SIT) } ... on Cat { doesKnowCommand(catCommand: JUMP) } } { pet { ...safeDifferingArgs } }"),
        ("5.3.2", false, "fragment conflictingDifferingResponses on Pet { ... on Dog { someValue: nickname } ... on Cat { someValue: meowVolume } } { pet { ...conflictingDifferingResponses } }"),
        ("5.3.3", true, "fragment scalarSelection on Dog { barkVolume } { dog { ...scalarSelection } }"),
        ("5.3.3", false, "fragment scalarSelectionsNotAllowedOnInt on Dog { barkVolume { sinceWhen } } { dog { ...scalarSelectionsNotAllowedOnInt } }"),
        ("5.3.3", false, "query directQueryOnObjectWithoutSubFields { human }"),
        ("5.3.3", false, "query directQueryOnInterfaceWithoutSubFields { pet }"),
        ("5.3.3", false, "query directQueryOnUnionWithoutSubFields { catOrDog }"),
        ("5.4.1", true, "fragment argOnRequiredArg on Dog { doesKnowCommand(dogCommand: SIT) } fragment argOnOptional on Dog { isHouseTrained(atOtherHomes: true) @include(if: true) } { dog { ...argOnRequiredArg ...argOnOptional } }"),
        ("5.4.1", false, "fragment invalidArgName on Dog { doesKnowCommand(command: CLEAN_UP_HOUSE) } { dog { ...invalidArgName } }"),
        ("5.4.1", false, "fragment invalidArgName on Dog { isHouseTrained(atOtherHomes: true) @include(unless: false) } { dog { ...invalidArgName } }"),
        ("5.4.1", true, "fragment multipleArgs on Arguments { multipleRequirements(x: 1, y: 2) } fragment reverse on Arguments { multipleRequirements(y: 2, x: 1) } { arguments { ...multipleArgs ...reverse } }"),
        ("5.4.2", false, "{ arguments { multipleRequirements(x: 1, x: 2, y: 3) } }"),
        ("5.4.3", true, "fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) } fragment goodNonNullArg on Arguments { nonNullBooleanArgField(nonNullBooleanArg: true) } { arguments { ...goodBooleanArg ...goodNonNullArg } }"),
        ("5.4.3", true, "{ arguments { booleanArgField optionalNonNullBooleanArgField } }"),
        ("5.4.3", false, "fragment missingRequiredArg on Arguments { nonNullBooleanArgField } { arguments { ...missingRequiredArg } }"),
        ("5.4.3", false, "fragment missingRequiredArg on Arguments { nonNullBooleanArgField(nonNullBooleanArg: null) } { arguments { ...missingRequiredArg } }"),
    ];

    private static readonly (string Section, bool IsValid, string Document)[] Fragments =
    [
        ("5.5.1.1", true, "{ dog { ...fragmentOne ...fragmentTwo } } fragment fragmentOne on Dog { name } fragment fragmentTwo on Dog { owner { name } }"),
        ("5.5.1.1", false, "{ dog { ...fragmentOne } } fragment fragmentOne on Dog { name } fragment fragmentOne on Dog { owner { name } }"),
        ("5.5.1.2", true, "fragment correctType on Dog { name } fragment inlineFragment on Dog { ... on Dog { name } } fragment inlineFragment2 on Dog { ... @include(if: true) { name } } { dog { ...correctType ...inlineFragment ...inlineFragment2 } }"),
        ("5.5.1.2", false, "fragment notOnExistingType on NotInSchema { name } { dog { ...notOnExistingType } }"),
        ("5.5.1.2", false, "fragment inlineNotExistingType on Dog { ... on NotInSchema { name } } { dog { ...inlineNotExistingType } }"),
        ("5.5.1.3", true, "fragment fragOnObject on Dog { name } fragment fragOnInterface on Pet { name } fragment fragOnUnion on CatOrDog { ... on Dog { name } } { dog { ...fragOnObject ...fragOnInterface ...fragOnUnion } }"),
        ("5.5.1.3", false, "fragment fragOnScalar on Int { something } { dog { ...fragOnScalar } }"),
        ("5.5.1.3", false, "fragment inlineFragOnScalar on Dog { ... on Boolean { somethingElse } } { dog { ...inlineFragOnScalar } }"),
        ("5.5.1.4", false, "fragment nameFragment on Dog { name } { dog { name } }"),
        ("5.5.2.1", false, "{ dog { ...undefinedFragment } }"),
        ("5.5.2.2", false, "{ dog { ...nameFragment } } fragment nameFragment on Dog { name ...barkVolumeFragment } fragment barkVolumeFragment on Dog { barkVolume ...nameFragment }"),
        ("5.5.2.2", false, "{ dog { ...dogFragment } } fragment dogFragment on Dog { name owner { ...ownerFragment } } fragment ownerFragment on Human { name pets { ...dogFragment } }"),
        ("5.5.2.3.1", true, "fragment dogFragment on Dog { ... on Dog { barkVolume } } { dog { ...dogFragment } }"),
        ("5.5.2.3.1", false, "fragment catInDogFragmentInvalid on Dog { ... on Cat { meowVolume } } { dog { ...catInDogFragmentInvalid } }"),
        ("5.5.2.3.2", true, "fragment petNameFragment on Pet { name } fragment interfaceWithinObjectFragment on Dog { ...petNameFragment } { dog { ...interfaceWithinObjectFragment } }"),
        ("5.5.2.3.2", true, "fragment catOrDogNameFragment on CatOrDog { ... on Cat { meowVolume } } fragment unionWithObjectFragment on Dog { ...catOrDogNameFragment } { dog { ...unionWithObjectFragment } }"),
        ("5.5.2.3.3", true, "fragment petFragment on Pet { name ... on Dog { barkVolume } } fragment catOrDogFragment on CatOrDog { ... on Cat { meowVolume } } { pet { ...petFragment } catOrDog { ...catOrDogFragment } }"),
        ("5.5.2.3.3", false, "fragment sentientFragment on Sentient { ... on Dog { barkVolume } } { human { ...sentientFragment } }"),
        ("5.5.2.3.3", false, "fragment humanOrAlienFragment on HumanOrAlien { ... on Cat { meowVolume } } { human { ...humanOrAlienFragment } }"),
        ("5.5.2.3.4", true, "fragment unionWithInterface on Pet { ...dogOrHumanFragment } fragment dogOrHumanFragment on DogOrHuman { ... on Dog { barkVolume } } { pet { ...unionWithInterface } }"),
        ("5.5.2.3.4", false, "fragment nonIntersectingInterfaces on Pet { ...sentientFragment } fragment sentientFragment on Sentient { name } { pet { ...nonIntersectingInterfaces } }"),
    ];

    private static readonly (string Section, bool IsValid, string Document)[] Values =
    [
        ("5.6.1", true, "fragment goodBooleanArg on Arguments { booleanArgField(booleanArg: true) } fragment coercedIntIntoFloatArg on Arguments { floatArgField(floatArg: 123) } query goodComplexDefaultValue($search: FindDogInput = { name: \"Fido\" }) { findDog(searchBy: $search) { name } arguments { ...goodBooleanArg ...coercedIntIntoFloatArg } }"),
        ("5.6.1", false, "fragment stringIntoInt on Arguments { intArgField(intArg: \"123\") } { arguments { ...stringIntoInt } }"),
        ("5.6.1", false, "query badComplexValue { findDog(searchBy: { name: 123 }) { name } }"),
        ("5.6.2", true, "{ findDog(searchBy: { name: \"Fido\" }) { name } }"),
        ("5.6.2", false, "{ findDog(searchBy: { favoriteCookieFlavor: \"Bacon\" }) { name } }"),
        ("5.6.3", false, "{ findDog(searchBy: { name: \"Fido\", name: \"Rex\" }) { name } }"),
        ("5.6.4", false, "{ addPet(pet: { cat: { nickname: \"x\" } }) { name } }"),
        ("5.6.4", true, "{ addPet(pet: { cat: { name: \"Brontie\" } }) { name } }"),
        ("5.6.1", true, "query addPet($cat: CatInput!) { addPet(pet: { cat: $cat }) { name } }"),
        ("5.6.1", false, "{ addPet(pet: { cat: { name: \"Brontie\" }, dog: { name: \"Fido\" } }) { name } }"),
        ("5.6.1", false, "{ addPet(pet: { cat: { name: \"Brontie\" }, dog: null }) { name } }"),
        ("5.6.1", false, "{ addPet(pet: { dog: null }) { name } }"),
        ("5.6.1", false, "query addPet($dog: DogInput) { addPet(pet: { dog: $dog }) { name } }"),
        ("5.6.1", false, "{ addPet(pet: {}) { name } }"),
        ("3.11", true, "{ arrival(at: [[1, 2], [3]]) }"),
        ("3.11", true, "{ arrival(at: 1) }"),
        ("3.11", true, "{ arrival(at: [1, 2]) }"),
        ("3.11", false, "{ arrival(at: [[1, \"b\"]]) }"),
        ("3.11", false, "{ arrival(at: [[null]]) }"),
    ];
}
