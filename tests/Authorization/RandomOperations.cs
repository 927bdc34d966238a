using GraphQL.TypeSystem;

namespace Gateway.Authorization.Tests;

/// <summary>Operations that are valid against a schema, drawn from a seeded source: fields, aliases, inline and named fragments.</summary>
internal sealed class RandomOperations(Schema schema, Random random)
{
    private const int MaxDepth = 5;

    private readonly List<string> _fragments = [];

    /// <summary>A query with the fragments that it uses.</summary>
    public string Next()
    {
        _fragments.Clear();
        var query = SelectionSet(schema.QueryType!, 0);
        return query + string.Concat(_fragments);
    }

    private string SelectionSet(CompositeType type, int depth)
    {
        var selections = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Selection(type, depth)).ToArray();
        return $"{{ {string.Join(' ', selections)} }}";
    }

    private string Selection(CompositeType type, int depth)
    {
        if (type is not FieldContainerType container || random.Next(4) == 0)
        {
            return depth < MaxDepth ? Fragment(type, depth) : "__typename";
        }

        var fields = container.Fields.Where(field => depth < MaxDepth || field.Type.Named.IsLeaf).ToArray();
        return fields.Length == 0 ? "__typename" : Field(fields[random.Next(fields.Length)], depth);
    }

    private string Field(OutputField field, int depth)
    {
        // An alias that names field and arguments keeps two selections of one key mergeable.
        var alias = random.Next(4) == 0 ? $"a_{field.DeclaringType.Name}_{field.Name}: " : "";
        var arguments = field.Arguments.Count == 0 ? "" : $"({string.Join(' ', field.Arguments.Select(argument => $"{argument.Name}: \"1\""))})";
        var selections = field.Type.Named is CompositeType child ? " " + SelectionSet(child, depth + 1) : "";
        return alias + field.Name + arguments + selections;
    }

    private string Fragment(CompositeType type, int depth)
    {
        var conditions = schema.Types.OfType<CompositeType>().Where(other => !other.IsBuiltIn && schema.DoTypesOverlap(type, other)).ToArray();
        var condition = conditions[random.Next(conditions.Length)];
        switch (random.Next(3))
        {
            case 0 when type is FieldContainerType:
                return $"... {SelectionSet(type, depth + 1)}";
            case 1:
                var selections = SelectionSet(condition, depth + 1);
                var name = $"F{_fragments.Count}";
                _fragments.Add($" fragment {name} on {condition.Name} {selections}");
                return $"...{name}";
            default:
                return $"... on {condition.Name} {SelectionSet(condition, depth + 1)}";
        }
    }
}
