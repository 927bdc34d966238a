using System.Text.Json.Nodes;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>The value of a leaf: the same for every object, in whatever subgraph.</summary>
internal static class MockLeaf
{
    public static JsonNode Value(NamedType type, string field) => type switch
    {
        EnumType enumType => enumType.Values.Select(value => value.Name).Order(StringComparer.Ordinal).First(),
        { Name: "Int" } => 7,
        { Name: "Float" } => 1.5,
        { Name: "Boolean" } => true,
        _ => field,
    };
}
