using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Reference;

/// <summary>What a field is worth: the rules that the single process and the subgraphs share, so that equal inputs give equal values.</summary>
internal static class FieldValues
{
    // As JSON.stringify writes it: graphql-js checks the executor.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A field that is not computed: what the data holds, with the arguments' part in it.</summary>
    public static object? OfData(object? held, JsonObject arguments) => held switch
    {
        Choice choice => OfData(choice.Values[Hash(Text(arguments)) % choice.Values.Count], []),
        string text when arguments.Count > 0 => text + Text(arguments),
        OpaqueValue value => value.Json,
        _ => held,
    };

    /// <summary>A field that is computed from others: <paramref name="inputs"/> is what its field set selects, in the field set's order.</summary>
    public static object OfInputs(OutputField field, JsonObject arguments, JsonObject inputs)
    {
        var text = $"{field.Name}{(arguments.Count > 0 ? Text(arguments) : "")} of {Text(inputs)}";
        return field.Type.Named.Name switch
        {
            BuiltInScalars.String => text,
            BuiltInScalars.Int => (decimal)(Hash(text) % 1000),
            BuiltInScalars.Boolean => Hash(text) % 2 == 0,
            var name => throw new InvalidOperationException($"{field.Name}: a {name} is not computed."),
        };
    }

    /// <summary>The field set that a field is computed from; null where it is not.</summary>
    public static SelectionSetNode? InputsOf(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "requires" && directive.GetArgument("fields") is StringValueNode fields)
            {
                return Utf8GraphQLParser.ParseSelectionSet(fields.Value);
            }
        }

        return null;
    }

    /// <summary>The value of an argument that comes from around the object, by the first object outwards whose type a fragment names.</summary>
    public static JsonObject WithContext(SyntaxList<DirectiveNode> directives, JsonObject arguments, Func<SelectionSetNode, JsonNode?> read)
    {
        var contextual = directives.FirstOrDefault(directive => directive.Name == "contextual");
        return contextual is null ? arguments : Before(
            ((StringValueNode)contextual.GetArgument("argument")!).Value,
            read(Utf8GraphQLParser.ParseSelectionSet(((StringValueNode)contextual.GetArgument("fields")!).Value)),
            arguments);
    }

    /// <summary>The arguments with one more before them, as they are defined.</summary>
    public static JsonObject Before(string name, JsonNode? value, JsonObject arguments)
    {
        var result = new JsonObject { [name] = value };
        foreach (var (other, given) in arguments)
        {
            result[other] = given?.DeepClone();
        }

        return result;
    }

    private static string Text(JsonObject json) => json.ToJsonString(Relaxed);

    /// <summary>FNV-1a: the same on every machine and in every run.</summary>
    private static int Hash(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)(hash >> 3);
    }
}
