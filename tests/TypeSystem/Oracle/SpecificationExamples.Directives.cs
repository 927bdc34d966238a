namespace GraphQL.TypeSystem.Tests.Oracle;

internal static partial class SpecificationExamples
{
    private static readonly (string Section, bool IsValid, string Document)[] DirectivesAndVariables =
    [
        ("5.7.1", false, "{ dog @unknown { name } }"),
        ("5.7.2", false, "query @skip(if: $foo) { dog { name } }"),
        ("5.7.3", false, "query ($foo: Boolean! = true, $bar: Boolean! = false) { dog @skip(if: $foo) @skip(if: $bar) { name } }"),
        ("5.7.3", true, "query ($foo: Boolean! = true, $bar: Boolean! = false) { dog @skip(if: $foo) { name } dog @skip(if: $bar) { nickname } }"),
        ("5.7.3", true, "{ dog @addExternalFields(source: \"a\") @addExternalFields(source: \"b\") { name } }"),
        ("5.8.1", false, "query houseTrainedQuery($atOtherHomes: Boolean, $atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }"),
        ("5.8.1", true, "query A($atOtherHomes: Boolean) { ...HouseTrainedFragment } query B($atOtherHomes: Boolean) { ...HouseTrainedFragment } fragment HouseTrainedFragment on Query { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }"),
        ("5.8.2", true, "query takesBoolean($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } } query takesComplexInput($search: FindDogInput) { findDog(searchBy: $search) { name } } query TakesListOfBooleanBang($booleans: [Boolean!]) { booleanList(booleanListArg: $booleans) }"),
        ("5.8.2", false, "query takesCat($cat: Cat) { dog { name } }"),
        ("5.8.2", false, "query takesDogBang($dog: Dog!) { dog { name } }"),
        ("5.8.2", false, "query takesListOfPet($pets: [Pet]) { dog { name } }"),
        ("5.8.2", false, "query takesCatOrDog($catOrDog: CatOrDog) { dog { name } }"),
        ("5.8.3", true, "query variableIsDefined($atOtherHomes: Boolean) { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }"),
        ("5.8.3", false, "query variableIsNotDefined { dog { isHouseTrained(atOtherHomes: $atOtherHomes) } }"),
        ("5.8.3", true, "query variableIsDefinedUsedInSingleFragment($atOtherHomes: Boolean) { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }"),
        ("5.8.3", false, "query variableIsNotDefinedUsedInSingleFragment { dog { ...isHouseTrainedFragment } } fragment isHouseTrainedFragment on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }"),
        ("5.8.3", false, "query variableIsNotDefinedUsedInNestedFragment { dog { ...outer } } fragment outer on Dog { ...inner } fragment inner on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }"),
        ("5.8.3", false, "query one($atOtherHomes: Boolean) { dog { ...f } } query two { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }"),
        ("5.8.4", false, "query variableUnused($atOtherHomes: Boolean) { dog { isHouseTrained } }"),
        ("5.8.4", false, "query variableNotUsedWithinFragment($atOtherHomes: Boolean) { dog { ...f } } fragment f on Dog { isHouseTrained }"),
        ("5.8.4", false, "query one($atOtherHomes: Boolean) { dog { ...f } } query two($atOtherHomes: Boolean, $extra: Int) { dog { ...f } } fragment f on Dog { isHouseTrained(atOtherHomes: $atOtherHomes) }"),
        ("5.8.5", false, "query intCannotGoIntoBoolean($intArg: Int) { arguments { booleanArgField(booleanArg: $intArg) } }"),
        ("5.8.5", false, "query booleanListCannotGoIntoBoolean($booleanListArg: [Boolean]) { arguments { booleanArgField(booleanArg: $booleanListArg) } }"),
        ("5.8.5", false, "query booleanArgQuery($booleanArg: Boolean) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }"),
        ("5.8.5", true, "query nonNullListToList($nonNullBooleanList: [Boolean]!) { arguments { booleanListArgField(booleanListArg: $nonNullBooleanList) } }"),
        ("5.8.5", false, "query listToNonNullList($booleanList: [Boolean]) { arguments { booleanListArgField(booleanListArg: $booleanList) } }"),
        ("5.8.5", true, "query booleanArgQueryWithDefault($booleanArg: Boolean) { arguments { optionalNonNullBooleanArgField(optionalBooleanArg: $booleanArg) } }"),
        ("5.8.5", true, "query booleanArgQueryWithDefault($booleanArg: Boolean = true) { arguments { nonNullBooleanArgField(nonNullBooleanArg: $booleanArg) } }"),
        ("5.8.5", false, "query addCat($cat: CatInput) { addPet(pet: { cat: $cat }) { name } }"),
        ("5.8.5", true, "query addCatWithDefault($cat: CatInput! = { name: \"Brontie\" }) { addPet(pet: { cat: $cat }) { name } }"),
        ("4.1", true, "{ dog { __typename } __typename __schema { queryType { name } } __type(name: \"Dog\") { fields { name type { name ofType { name } } } } }"),
        ("4.1", false, "{ dog { __schema { queryType { name } } } }"),
        ("2.9", true, "\"A dog by its name.\" query described(\"How it is called.\" $name: String) { findDog(searchBy: { name: $name }) { ...D } } \"\"\"What is shown of a dog.\"\"\" fragment D on Dog { name }"),
        ("2.3", true, "query q($intArg: Int = -0, $floatArg: Float = 6.02e23, $s: String = \"\\u{1F600}\\u00e9\\n\") { arguments { intArgField(intArg: $intArg) floatArgField(floatArg: $floatArg) } findDog(searchBy: { name: $s, owner: \"\"\"\n  a\n    b\n\"\"\" }) { name } }"),
    ];
}
