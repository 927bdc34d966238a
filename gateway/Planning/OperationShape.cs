using System.Collections.Immutable;
using System.Text;
using Gateway.Planning.Normalizing;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>
/// All of an operation that its fetches depend on, as text: operations of one shape differ in aliases, name and layout at most, and what
/// was planned for one serves the other. Only how the answer is put together is each one's own.
/// </summary>
internal static class OperationShape
{
    /// <summary>Null where the operation asks for the schema, whose answer is made with the client's own aliases.</summary>
    public static string? Of(OperationDefinitionNode operation, NormalSet normal)
    {
        if (AsksForSchema(normal))
        {
            return null;
        }

        var text = new StringBuilder(1024);
        text.Append((char)('0' + (int)operation.Operation));
        foreach (var definition in operation.VariableDefinitions)
        {
            AppendText(text, definition.Print(indented: false));
        }

        Append(text, normal);
        return text.ToString();
    }

    private static bool AsksForSchema(NormalSet set)
    {
        foreach (var field in set.Fields)
        {
            if (field.IsIntrospection || (field.Children is { } children && AsksForSchema(children)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The keys of the merged tree that the fields are read from, field by field on the way down.</summary>
    public static ImmutableArray<string> Flatten(NormalSet normal, IReadOnlyDictionary<NormalField, string> keys)
    {
        var flat = ImmutableArray.CreateBuilder<string>();
        Visit(normal, field => flat.Add(keys.GetValueOrDefault(field, field.Key)));
        return flat.ToImmutable();
    }

    /// <summary>Gives the keys that <see cref="Flatten"/> made to the fields of another operation of the same shape.</summary>
    public static Dictionary<NormalField, string> Unflatten(NormalSet normal, ImmutableArray<string> flat)
    {
        var keys = new Dictionary<NormalField, string>(flat.Length, ReferenceEqualityComparer.Instance);
        var next = 0;
        Visit(normal, field => keys.Add(field, flat[next++]));
        return keys;
    }

    private static void Visit(NormalSet set, Action<NormalField> visit)
    {
        foreach (var field in set.Fields)
        {
            visit(field);
            if (field.Children is { } children)
            {
                Visit(children, visit);
            }
        }
    }

    /// <summary>Everything is a name but arguments, which say how long they are: no two shapes have one text.</summary>
    private static void Append(StringBuilder text, NormalSet set)
    {
        text.Append('{');
        foreach (var field in set.Fields)
        {
            text.Append(' ').Append(field.Scope.Name).Append('.').Append(field.Name);
            if (field.Key != field.Name)
            {
                text.Append('=').Append(field.Key);
            }

            foreach (var type in field.TypeNames)
            {
                text.Append('|').Append(type);
            }

            AppendConditions(text, field.Conditions);
            if (field.ArgumentText.Length > 0)
            {
                AppendText(text, field.ArgumentText);
            }

            if (field.IsDenied)
            {
                text.Append('!');
            }

            if (field.Children is { } children)
            {
                Append(text, children);
            }
        }

        // What decides about single selections of a field decides about the order of the answer.
        foreach (var occurrence in set.Occurrences)
        {
            if (!occurrence.Conditions.IsEmpty)
            {
                text.Append('#').Append(occurrence.Field.Key);
                AppendConditions(text, occurrence.Conditions);
            }
        }

        text.Append('}');
    }

    private static void AppendConditions(StringBuilder text, ImmutableArray<PlanCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            text.Append(condition.Expected ? '+' : '-').Append(condition.Variable);
        }
    }

    private static void AppendText(StringBuilder text, string part) => text.Append('(').Append(part.Length).Append(':').Append(part);
}
