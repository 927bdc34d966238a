using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The exported schema against the graph that the domain specifies.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaBuildOptions Open = new() { AllowUnknownDirectives = true, AllowMissingQueryType = true };

    [Fact]
    public async Task Every_field_has_the_type_arguments_and_scopes_that_the_domain_specifies()
    {
        var specified = SchemaBuilder.BuildOrThrow(await File.ReadAllTextAsync(SharedData.Require("domain", "graphs", "dividend-history.graphql"), TestContext.Current.CancellationToken), Open);
        await using var subgraph = await DividendSubgraph.StartAsync(null);

        var answer = await subgraph.ExecuteAsync("{ _service { sdl } }");
        var exported = SchemaBuilder.BuildOrThrow(answer.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!, Open);

        var compared = 0;
        foreach (var type in exported.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn))
        {
            var expectedType = specified.GetType<ObjectType>(type.Name);
            Assert.True(expectedType is not null, type.Name);
            foreach (var field in type.Fields.Where(field => !field.Name.StartsWith('_')))
            {
                var expected = expectedType.GetField(field.Name);
                Assert.True(expected is not null, field.Coordinate);
                Assert.Equal(Describe(expected), Describe(field));
                compared++;
            }
        }

        Assert.InRange(compared, 40, int.MaxValue);
    }

    /// <summary>The nodes of a connection are nullable here: the entity type carries the scope of the edges that lead to it.</summary>
    private static string Describe(OutputField field)
    {
        var type = field.Coordinate == "DividendConnection.nodes" ? "[Dividend]!" : field.Type.ToString();
        var arguments = field.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name}: {argument.Type}{(argument.DefaultValue is null ? "" : $" = {argument.DefaultValue.Print()}")}");
        var directives = field.Directives.Where(directive => directive.Name is not "listSize").Select(directive => directive.Print()).Order(StringComparer.Ordinal);
        return $"{field.Coordinate}({string.Join(", ", arguments)}): {type} {string.Join(' ', directives)}";
    }
}
