using System.Text;
using Gateway.Execution.Tests.Harness;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Randomized;

/// <summary>A random operation, and a plan for it that sends some of its fields as entity lookups to another subgraph.</summary>
internal sealed class RandomPlan
{
    private readonly Random _random;
    private readonly Schema _schema;
    private readonly List<(string Path, string Selections, int DependsOn)> _lookups = [];
    private int _fetchCount = 1;

    public RandomPlan(Random random, Schema schema)
    {
        _random = random;
        _schema = schema;
        var operation = new StringBuilder();
        RootSelections = Select(schema.QueryType!, depth: 0, path: "", fetch: 0, operation, isEntity: false);
        Operation = $"query($a: Boolean!, $b: Boolean!) {{ {operation} }}";
    }

    public string Operation { get; }

    public string RootSelections { get; }

    public void Build(PlanBuilder plan)
    {
        plan.Root("s0", RootSelections);
        for (var i = 0; i < _lookups.Count; i++)
        {
            var (path, selections, dependsOn) = _lookups[i];
            plan.Entities($"s{i + 1}", path, "...on Item{id} ...on Other{id}", selections, dependsOn);
        }
    }

    /// <summary>Chooses fields of a position: writes the client's text and gives back what this fetch selects.</summary>
    private string Select(CompositeType type, int depth, string path, int fetch, StringBuilder operation, bool isEntity)
    {
        var own = new StringBuilder(isEntity ? "__typename" : "");
        if (isEntity)
        {
            // A union has no field of its own, so its key is asked for by type.
            own.Append(type is UnionType ? " ...on Item{id} ...on Other{id}" : " id");
        }

        var other = new StringBuilder();
        var otherFetch = -1;
        foreach (var container in Containers(type))
        {
            var ownFields = new StringBuilder();
            var otherFields = new StringBuilder();
            var clientFields = new StringBuilder();
            foreach (var field in container.Fields.Where(_ => _random.Next(3) == 0 || !isEntity))
            {
                if (field.Type.Named.IsComposite && depth > 2)
                {
                    continue;
                }

                var moves = isEntity && field.Name != "id" && _random.Next(3) == 0;
                if (moves && otherFetch < 0)
                {
                    otherFetch = _fetchCount++;
                    _lookups.Add(default);
                }

                var key = $"{container.Name[0]}{field.Name}";
                clientFields.Append(' ').Append(key).Append(": ").Append(field.Name).Append(Condition());
                var text = new StringBuilder($" {key}:{field.Name}");
                if (field.Type.Named is CompositeType child)
                {
                    var nested = new StringBuilder();
                    var childPath = $"{(path.Length == 0 ? "" : $"{path}.")}{key}{string.Concat(Enumerable.Repeat(".@", Depth(field.Type)))}";
                    text.Append('{').Append(Select(child, depth + 1, childPath, moves ? otherFetch : fetch, nested, isEntity: true)).Append('}');
                    clientFields.Append(" {").Append(nested).Append('}');
                }

                (moves ? otherFields : ownFields).Append(text);
            }

            if (_random.Next(4) == 0)
            {
                clientFields.Append(" __typename");
            }

            Append(own, container, type, ownFields);
            Append(operation, container, type, clientFields);
            if (otherFields.Length > 0)
            {
                other.Append($" ...on {container.Name}{{{otherFields}}}");
            }
        }

        if (otherFetch >= 0)
        {
            _lookups[otherFetch - 1] = (path, other.ToString(), fetch);
        }

        if (operation.Length == 0)
        {
            operation.Append(" __typename");
        }

        return own.ToString();
    }

    private IEnumerable<FieldContainerType> Containers(CompositeType type)
    {
        if (type is FieldContainerType own)
        {
            yield return own;
        }

        if (type.IsAbstract)
        {
            foreach (var possible in _schema.GetPossibleTypes(type))
            {
                yield return possible;
            }
        }
    }

    private static void Append(StringBuilder text, FieldContainerType container, CompositeType position, StringBuilder fields)
    {
        if (fields.Length > 0)
        {
            text.Append(container == position ? fields.ToString() : $" ...on {container.Name}{{{fields}}}");
        }
    }

    private string Condition() => _random.Next(6) switch
    {
        0 => " @include(if: $a)",
        1 => " @skip(if: $b)",
        _ => "",
    };

    private static int Depth(GraphQLType type) => type.Nullable is ListType list ? 1 + Depth(list.ElementType) : 0;
}
