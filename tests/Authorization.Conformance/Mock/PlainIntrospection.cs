using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>As much of introspection as the cases ask for: name, kind and fields of a type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">Schema introspection</seealso>
internal static class PlainIntrospection
{
    /// <summary>What <c>__type</c> answers; null for a type that there is not.</summary>
    public static JsonObject? Type(Schema schema, FieldNode field)
    {
        if (field.Arguments.Single().Value is not StringValueNode name || schema.GetType(name.Value) is not NamedType type)
        {
            return null;
        }

        return Select(field.SelectionSet!, selection => selection.Name switch
        {
            "__typename" => "__Type",
            "name" => type.Name,
            "kind" => KindOf(type),
            "fields" => type is FieldContainerType container
                ? new JsonArray([.. container.Fields.Select(member => Select(selection.SelectionSet!, inner => inner.Name == "name" ? member.Name : "__Field"))])
                : null,
            var other => throw new NotSupportedException($"The cases do not ask for {other} of a type."),
        });
    }

    private static JsonObject Select(SelectionSetNode selections, Func<FieldNode, JsonNode?> value)
        => new(selections.Selections.Cast<FieldNode>().Select(selection => KeyValuePair.Create(selection.ResponseName, value(selection))));

    private static string KindOf(NamedType type) => type switch
    {
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        _ => "SCALAR",
    };
}
