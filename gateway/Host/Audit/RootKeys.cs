using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Host.Audit;

/// <summary>
/// What a field of a root is asked about: its arguments that are ids, those of input objects among them, <c>id=core-equity</c>. It is the form
/// that subgraphs use for their roots.
/// </summary>
internal static class RootKeys
{
    /// <summary>Ids come from clients; what is longer is none of ours, and the log need not keep all of it.</summary>
    private const int MaxLength = 200;

    /// <summary>Null where no argument is an id.</summary>
    public static string? Of(AuditedField field, CoercedVariables variables)
    {
        List<string>? ids = null;
        foreach (var argument in field.Root?.Arguments ?? default)
        {
            if (field.Definition?.GetArgument(argument.Name) is { } known)
            {
                Add(known.Name, known.Type, argument.Value, variables, ref ids);
            }
        }

        return ids is null ? null : string.Join(',', ids) is { Length: > MaxLength } key ? key[..MaxLength] : string.Join(',', ids);
    }

    private static void Add(string name, GraphQLType type, ValueNode value, CoercedVariables variables, ref List<string>? ids)
    {
        if (type.IsList)
        {
            return;
        }

        switch (value)
        {
            case VariableNode variable when variables.TryGetRawJson(variable.Name, out var json):
                using (var document = JsonDocument.Parse(json))
                {
                    Add(name, type, document.RootElement, ref ids);
                }

                break;
            case ObjectValueNode written when type.Named is InputObjectType input:
                foreach (var field in written.Fields)
                {
                    if (input.GetField(field.Name) is { } known)
                    {
                        Add(known.Name, known.Type, field.Value, variables, ref ids);
                    }
                }

                break;
            case StringValueNode text when IsId(type):
                (ids ??= []).Add($"{name}={text.Value}");
                break;
            case IntValueNode number when IsId(type):
                (ids ??= []).Add($"{name}={number.Value}");
                break;
        }
    }

    private static void Add(string name, GraphQLType type, JsonElement value, ref List<string>? ids)
    {
        if (type.IsList)
        {
            return;
        }

        if (type.Named is InputObjectType input && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in input.Fields)
            {
                if (value.TryGetProperty(field.Name, out var nested))
                {
                    Add(field.Name, field.Type, nested, ref ids);
                }
            }
        }
        else if (IsId(type) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            (ids ??= []).Add($"{name}={value}");
        }
    }

    private static bool IsId(GraphQLType type) => type.Named.Name == "ID";
}
