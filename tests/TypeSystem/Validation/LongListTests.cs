using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation;

/// <summary>Few names are compared one by one, many by a table: the same must come out on both sides of the border.</summary>
public sealed class LongListTests
{
    public static TheoryData<int> Lengths => [1, 2, 7, 8, 9, 11, 12, 13, 14, 40];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_conflict_is_found_however_many_fields_stand_beside_it(int others)
    {
        var fields = Join(others, i => $"n{i}: name");

        AssertRules($"{{ instrument(by: {{ id: 1 }}) {{ x: name {fields} x: isin }} }}", "OverlappingFieldsCanBeMerged");
        AssertRules($"{{ instrument(by: {{ id: 1 }}) {{ x: name {fields} x: name }} }}");
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_variable_is_known_and_used_however_many_there_are(int others)
    {
        var definitions = Join(others, i => $"$v{i}: ID!");
        var uses = Join(others, i => $"p{i}: portfolio(id: $v{i}) {{ id }}");

        AssertRules($"query ({definitions}) {{ {uses} }}");
        AssertRules($"query ({definitions}) {{ {uses} x: portfolio(id: $x) {{ id }} }}", "NoUndefinedVariables");
        AssertRules($"query ({definitions} $x: ID!) {{ {uses} }}", "NoUnusedVariables");
        AssertRules($"query ({definitions} $v0: ID!) {{ {uses} }}", "UniqueVariableNames");
        AssertRules($"query ({definitions} $x: ID) {{ {uses} x: portfolio(id: $x) {{ id }} }}", "VariablesInAllowedPosition");
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_is_named_twice_is_found_however_much_stands_between(int others)
    {
        var arguments = Join(others, i => $"a{i}: 1");
        var document = Utf8GraphQLParser.Parse($"{{ lists(ints: 1 {arguments} ints: 2) bounded(o: {{ x: 1 {arguments} x: 2 }}) }}");

        var rules = DocumentValidator.Validate(HarnessSchema.Schema, document).Select(error => error.Rule).ToArray();

        Assert.Single(rules, "UniqueArgumentNames");
        Assert.Single(rules, "UniqueInputFieldNames");
    }

    [Fact]
    public void When_the_errors_are_too_many_the_rest_of_every_list_is_passed_over()
    {
        var unknown = Join(2_000, i => $"$v{i}: Equit{i}");
        var errors = DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse($"query ({unknown}) {{ bounded }}"));

        Assert.Equal(101, errors.Count);
        Assert.Equal(ValidationErrorCodes.TooManyErrors, errors[^1].Code);
    }

    private static void AssertRules(string document, params string[] rules)
        => Assert.Equal(rules, DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(document)).Select(error => error.Rule));

    private static string Join(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
