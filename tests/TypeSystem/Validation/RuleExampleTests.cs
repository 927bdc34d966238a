using GraphQL.Language;
using GraphQL.TypeSystem.Tests.Oracle;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation;

/// <summary>Every rule accepts its valid and refuses its invalid examples. What exactly it says of them the oracle compares.</summary>
public sealed class RuleExampleTests
{
    private const int Fewest = 8;

    // The harness schema has every kind of operation; one rule is about those that are missing.
    private static readonly Schema QueriesOnly =
        SchemaBuilder.BuildOrThrow(HarnessSchema.Sdl[..HarnessSchema.Sdl.IndexOf("type Mutation", StringComparison.Ordinal)]);

    public static TheoryData<string> Rules =>
    [
        .. typeof(ValidationRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationRule)))
            .Select(type => type.Name[..^"Rule".Length])
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_accepts_and_refuses_its_examples(string rule)
    {
        var examples = RuleExamples.Listed.Where(example => example.Rule == rule).ToList();
        var schema = rule == "KnownOperationTypes" ? QueriesOnly : HarnessSchema.Schema;

        Assert.True(examples.Count(example => example.IsValid) >= Fewest, "Too few valid examples.");
        Assert.True(examples.Count(example => !example.IsValid) >= Fewest, "Too few invalid examples.");
        Assert.Empty(examples.Where(example => IsAccepted(schema, rule, example.Document) != example.IsValid).Select(example => example.Document));
    }

    private static bool IsAccepted(Schema schema, string rule, string document)
        => !DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(document)).Any(error => error.Rule == rule);
}
