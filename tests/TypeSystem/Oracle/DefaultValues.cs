using System.Text;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>
/// The default values of an introspection answer, compared by what they mean: here a default is the literal that was written, there it
/// is what came of coercing it.
/// </summary>
internal static class DefaultValues
{
    /// <summary>Puts the coerced value in place of each literal in both answers.</summary>
    public static void Canonicalize(Schema schema, JsonObject expected, JsonObject actual)
    {
        foreach (var (left, right) in Items(expected["types"]).Zip(Items(actual["types"])))
        {
            var type = schema.GetType((string)left!["name"]!);
            Replace(left!["inputFields"], right!["inputFields"], name => (type as InputObjectType)?.GetField(name));
            foreach (var (leftField, rightField) in Items(left!["fields"]).Zip(Items(right!["fields"])))
            {
                var field = (type as FieldContainerType)?.GetField((string)leftField!["name"]!);
                Replace(leftField!["args"], rightField!["args"], name => field?.GetArgument(name));
            }
        }

        foreach (var (left, right) in Items(expected["directives"]).Zip(Items(actual["directives"])))
        {
            var directive = schema.GetDirective((string)left!["name"]!);
            Replace(left!["args"], right!["args"], name => directive?.GetArgument(name));
        }
    }

    private static JsonArray Items(JsonNode? list) => list as JsonArray ?? [];

    private static void Replace(JsonNode? expected, JsonNode? actual, Func<string, InputValue?> find)
    {
        foreach (var (left, right) in Items(expected).Zip(Items(actual)))
        {
            if (find((string)left!["name"]!) is not { } definition || (string?)right!["defaultValue"] is not { } ours)
            {
                continue;
            }

            // There a default that is an object for a custom scalar, or holds one, cannot be told.
            var theirs = (string?)left["defaultValue"];
            if (theirs is null && !BuiltInScalars.IsBuiltIn(definition.Type.Named.Name))
            {
                left["defaultValue"] = ours;
                continue;
            }

            left["defaultValue"] = Coerce(definition, theirs);
            right["defaultValue"] = Coerce(definition, ours);
        }
    }

    private static string? Coerce(InputValue definition, string? literal)
    {
        if (literal is null)
        {
            return null;
        }

        var argument = new ArgumentNode(default, definition.Name, Utf8GraphQLParser.ParseValue(literal));
        var coerced = ArgumentCoercion.Coerce([definition], [argument], CoercedVariables.Empty, ScalarRegistry.BuiltIn);
        Assert.Empty(coerced.Errors);
        Assert.True(coerced.Arguments!.TryGetRawJson(definition.Name, out var json));

        // 1.5e3 and 1500 are one number.
        return Normalize(JsonNode.Parse(Encoding.UTF8.GetString(json.Span)))?.ToJsonString() ?? "null";
    }

    private static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonArray items => new JsonArray([.. items.Select(item => Normalize(item))]),
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Normalize(entry.Value)))),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => value.GetValue<double>(),
        _ => node?.DeepClone(),
    };
}
