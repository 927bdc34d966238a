using Federation.Subgraphs;
using GraphQL.Language;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>The subgraphs' exported schemas compose, and the supergraph under <c>schema/graphs</c> is what they compose to.</summary>
public sealed class StoredGraphTests
{
    private static readonly string[] Names = ["compliance", "dividend-history", "market-data", "portfolio"];

    [Fact]
    public void The_stored_supergraph_is_composed_of_the_stored_subgraphs()
    {
        var result = Composer.Compose([.. Names.Select(name => new SubgraphSource(name, $"http://localhost/{name}", ExportedGraph.Read(name)))]);

        Assert.Empty(result.Errors);
        ExportedGraph.AssertCurrent("supergraph", result.SupergraphSdl!);
    }

    /// <summary>A client that had no answer sends a mutation again: under a key of its own, or one that its input is anyway.</summary>
    [Fact]
    public void Every_mutation_has_a_key_under_which_it_can_be_sent_again()
    {
        string[] byInput = ["compliance recordTransactionSubmission reference", "compliance generateRegulatoryReport periodEnd"];
        List<string> without = [];
        var mutations = 0;
        foreach (var name in Names)
        {
            var document = Utf8GraphQLParser.Parse(ExportedGraph.Read(name));
            var inputs = document.Definitions.OfType<InputObjectTypeDefinitionNode>().ToDictionary(type => type.Name, type => type.Fields.Select(field => field.Name).ToList());
            foreach (var mutation in document.Definitions.OfType<ObjectTypeDefinitionNode>().Where(type => type.Name == "Mutation").SelectMany(type => type.Fields))
            {
                mutations++;
                List<string> sent = [.. mutation.Arguments.Select(argument => argument.Name), .. mutation.Arguments.SelectMany(argument => inputs.GetValueOrDefault(NameOf(argument.Type)) ?? [])];
                if (!sent.Contains("idempotencyKey") && !byInput.Any(key => key.StartsWith($"{name} {mutation.Name} ", StringComparison.Ordinal) && sent.Contains(key.Split(' ')[2])))
                {
                    without.Add($"{name} {mutation.Name}");
                }
            }
        }

        Assert.Equal([], without);
        Assert.True(mutations >= 23, $"{mutations} mutations are all that was looked at.");

        static string NameOf(TypeNode type) => type switch
        {
            NonNullTypeNode { Type: var inner } => NameOf(inner),
            ListTypeNode { Type: var inner } => NameOf(inner),
            NamedTypeNode named => named.Name,
            _ => "",
        };
    }
}
