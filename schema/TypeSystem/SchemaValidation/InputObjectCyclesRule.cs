namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>No input object contains itself by non-null fields alone: no finite value could be given.</summary>
/// <remarks>
/// Depth-first over the non-null fields with an own stack: a chain as long as the schema must not end the process. Every type is
/// finished once, so the walk is linear in fields.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">Circular references</seealso>
internal sealed class InputObjectCyclesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        var finished = new HashSet<InputObjectType>(ReferenceEqualityComparer.Instance);
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            if (!finished.Contains(type))
            {
                Walk(context, type, finished);
            }
        }
    }

    private static void Walk(SchemaRuleContext context, InputObjectType start, HashSet<InputObjectType> finished)
    {
        var path = new List<(InputObjectType Type, int NextField)> { (start, 0) };
        var depths = new Dictionary<InputObjectType, int>(ReferenceEqualityComparer.Instance) { [start] = 0 };
        while (path.Count > 0)
        {
            var (type, next) = path[^1];
            if (next == type.Fields.Count)
            {
                path.RemoveAt(path.Count - 1);
                depths.Remove(type);
                finished.Add(type);
                continue;
            }

            path[^1] = (type, next + 1);
            if (type.Fields[next].Type is not NonNullType { Nullable: InputObjectType target } || finished.Contains(target))
            {
                continue;
            }

            if (depths.TryGetValue(target, out var depth))
            {
                Report(context, path, depth);
            }
            else
            {
                depths.Add(target, path.Count);
                path.Add((target, 0));
            }
        }
    }

    private static void Report(SchemaRuleContext context, List<(InputObjectType Type, int NextField)> path, int depth)
    {
        var type = path[depth].Type;
        var fields = path.Skip(depth).Select(step => step.Type.Fields[step.NextField - 1]).ToArray();
        context.Report(
            SchemaErrorCodes.InputObjectCycle,
            $"Cannot reference input object \"{type.Name}\" within itself through a series of non-null fields: \"{string.Join('.', fields.Select(field => field.Name))}\".",
            $"{type.Name}.{fields[0].Name}");
    }
}
