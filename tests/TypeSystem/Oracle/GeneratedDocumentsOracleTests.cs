using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>
/// Operations made for made-up schemas, right, wrong on purpose and wrong by accident, are parsed, printed and judged as by graphql-js: same
/// text, same rules, same positions, same messages. Four seeds of 5,040 documents each.
/// </summary>
public sealed class GeneratedDocumentsOracleTests
{
    private const int Schemas = 12;
    private const int Documents = 420;

    /// <summary>The rules that graphql-js 16 has; each must have been broken often, or the comparison says nothing of it.</summary>
    private static readonly string[] Rules =
    [
        "ExecutableDefinitions", "UniqueOperationNames", "LoneAnonymousOperation", "SingleFieldSubscriptions", "KnownTypeNames",
        "FragmentsOnCompositeTypes", "VariablesAreInputTypes", "ScalarLeafs", "FieldsOnCorrectType", "UniqueFragmentNames",
        "KnownFragmentNames", "NoUnusedFragments", "PossibleFragmentSpreads", "NoFragmentCycles", "UniqueVariableNames",
        "NoUndefinedVariables", "NoUnusedVariables", "KnownDirectives", "UniqueDirectivesPerLocation", "KnownArgumentNames",
        "UniqueArgumentNames", "ValuesOfCorrectType", "ProvidedRequiredArguments", "VariablesInAllowedPosition",
        "OverlappingFieldsCanBeMerged", "UniqueInputFieldNames", "MaxIntrospectionDepth",
    ];

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void Generated_and_changed_operations_are_judged_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var comparison = new OracleComparison(oracle);
        var schemas = new SchemaGenerator(seed);
        for (var i = 0; i < Schemas; i++)
        {
            var sdl = schemas.Make();
            oracle.UseSchema(sdl);
            var schema = SchemaBuilder.BuildOrThrow(sdl);
            var operations = new OperationGenerator(schema, seed + i);
            var mutator = new DocumentMutator(seed + i, [sdl]);
            var documents = new List<string>();
            while (documents.Count < Documents)
            {
                var document = operations.Make();
                documents.AddRange([document, mutator.Mutate(operations.Make(), isOdd: false), mutator.Mutate(document, isOdd: documents.Count % 6 == 0)]);
            }

            comparison.Documents(schema, documents, $"seed {seed}, schema {i}\n{sdl}");
        }

        comparison.AssertAlike();
        Assert.Equal(Schemas * Documents, comparison.Compared);
        Assert.All(Rules, rule => Assert.True(comparison.Fired.GetValueOrDefault(rule) >= 15, Describe(comparison)));
        Assert.True(comparison.Valid > 650 && comparison.Unparsed > 500, Describe(comparison));
    }

    private static string Describe(OracleComparison comparison)
        => $"{comparison.Compared} compared, {comparison.Valid} valid, {comparison.Unparsed} do not parse; broken: "
            + string.Join(", ", comparison.Fired.OrderBy(rule => rule.Value).Select(rule => $"{rule.Key} {rule.Value}"));
}
