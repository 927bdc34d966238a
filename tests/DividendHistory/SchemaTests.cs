using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The exported schema against the graph that the domain specifies: all of it is there, but the subscription; additions are allowed.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaBuildOptions Open = new() { AllowUnknownDirectives = true, AllowMissingQueryType = true };

    [Fact]
    public async Task Every_specified_field_is_exported_with_its_type_arguments_and_scopes()
    {
        var (specified, exported) = await ReadAsync();

        var compared = 0;
        foreach (var type in specified.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn && type.Name != "Subscription"))
        {
            var exportedType = exported.GetType<ObjectType>(type.Name);
            Assert.True(exportedType is not null, type.Name);
            foreach (var expected in type.Fields.Where(field => !field.Name.StartsWith('_')))
            {
                var field = exportedType.GetField(expected.Name);
                Assert.True(field is not null, expected.Coordinate);
                Assert.Equal(Describe(expected), Describe(field));
                compared++;
            }
        }

        Assert.InRange(compared, 75, int.MaxValue);
    }

    [Fact]
    public async Task Every_specified_enum_value_and_input_field_is_exported()
    {
        var (specified, exported) = await ReadAsync();

        foreach (var type in specified.Types.OfType<EnumType>().Where(type => !type.IsBuiltIn))
        {
            var exportedType = exported.GetType<EnumType>(type.Name);
            Assert.True(exportedType is not null, type.Name);
            Assert.Equal(type.Values.Select(value => value.Name).Order(StringComparer.Ordinal), exportedType.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
        }

        var inputs = specified.Types.OfType<InputObjectType>().Where(type => !type.IsBuiltIn).ToList();
        Assert.Equal(2, inputs.Count);
        foreach (var type in inputs)
        {
            var exportedType = exported.GetType<InputObjectType>(type.Name);
            Assert.True(exportedType is not null, type.Name);
            var fields = exportedType.Fields.ToDictionary(field => field.Name, Describe, StringComparer.Ordinal);
            Assert.All(type.Fields, field => Assert.Equal(Describe(field), fields[field.Name]));
        }
    }

    [Fact]
    public async Task Every_specified_key_is_exported()
    {
        var (specified, exported) = await ReadAsync();

        foreach (var type in specified.Types.OfType<ObjectType>())
        {
            var keys = type.Directives.Where(directive => directive.Name == "key").Select(directive => directive.Print());
            Assert.All(keys, key => Assert.Contains(key, exported.GetType<ObjectType>(type.Name)!.Directives.Select(directive => directive.Print())));
        }
    }

    private static async Task<(Schema Specified, Schema Exported)> ReadAsync()
    {
        var text = await File.ReadAllTextAsync(SharedData.Require("domain", "graphs", "dividend-history.graphql"), TestContext.Current.CancellationToken);
        return (SchemaBuilder.BuildOrThrow(text, Open), SchemaBuilder.BuildOrThrow(ExportedGraph.Read("dividend-history"), Open));
    }

    private static string Describe(InputValue field)
        => $"{field.Name}: {field.Type}{(field.DefaultValue is null ? "" : $" = {field.DefaultValue.Print()}")}";

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
