using System.Text.Json;
using GraphQL.TypeSystem;
using Subgraphs.Server.Building;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Auditing;

/// <summary>What an access is about, as text.</summary>
internal static class AccessKeys
{
    /// <summary>Ids come from clients; what is longer is none of ours, and the log need not keep all of it.</summary>
    private const int MaxLength = 200;

    /// <summary>The nearest entity that a field of an object belongs to; null where there is none above it.</summary>
    public static string? OfEntity(ResultNode node)
    {
        for (ResultNode? current = node; current is not null; current = current.Parent)
        {
            if (current is ObjectResult { Model.ResolvableKeys.Count: > 0 } entity && entity.Model.DescribeKey(entity.Source) is { Length: > 0 } key)
            {
                return Cut($"{entity.Model.Name}:{key}");
            }
        }

        return null;
    }

    /// <summary>The arguments of a root's field that are ids, those of input objects among them, and the one that the field names.</summary>
    public static string? OfArguments(FieldModel field, CoercedArguments arguments)
    {
        var ids = new List<string>();
        foreach (var argument in field.Arguments)
        {
            if (arguments.TryGetRawJson(argument.Name, out var json))
            {
                using var document = JsonDocument.Parse(json);
                Add(argument, document.RootElement, argument.Name == field.AuditedKeyArgument, ids);
            }
        }

        return ids.Count == 0 ? null : Cut(string.Join(',', ids));
    }

    private static void Add(ArgumentModel argument, JsonElement value, bool isNamed, List<string> ids)
    {
        if (argument.Type is { IsList: false, Named: InputModel input } && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in input.Fields)
            {
                if (value.TryGetProperty(field.Name, out var nested))
                {
                    Add(field, nested, isNamed: false, ids);
                }
            }
        }
        else if (!argument.Type.IsList && (isNamed || argument.Type.Named.Name == "ID") && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            ids.Add($"{argument.Name}={value}");
        }
    }

    private static string Cut(string key) => key.Length <= MaxLength ? key : key[..MaxLength];
}
