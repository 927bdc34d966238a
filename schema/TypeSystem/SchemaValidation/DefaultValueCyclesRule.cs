using GraphQL.Language;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>The defaults of input fields end: filling in a default never calls for itself again.</summary>
/// <remarks>
/// The specification's walk, with the fields that ended without a cycle remembered, so that each default is walked once. Depth grows
/// with defaults on one chain and with nesting inside them; beyond <see cref="MaxDepth"/> the schema is refused rather than the stack lost.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()">InputObjectDefaultValueHasCycle</seealso>
internal sealed class DefaultValueCyclesRule : ISchemaRule
{
    // A level takes two frames of about 200 bytes; 1,000 of them stay far below the smallest stack.
    private const int MaxDepth = 1_000;

    public void Check(SchemaRuleContext context)
    {
        var walk = new Walk(context);
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields)
            {
                walk.CheckDefault(type, field);
            }
        }
    }

    private sealed class Walk(SchemaRuleContext context)
    {
        private readonly HashSet<InputValue> _finished = new(ReferenceEqualityComparer.Instance);
        private readonly List<(InputObjectType Type, InputValue Field)> _path = [];
        private readonly Dictionary<InputValue, int> _positions = new(ReferenceEqualityComparer.Instance);
        private int _depth;

        /// <summary>Follows the default of a field that is not given.</summary>
        public void CheckDefault(InputObjectType type, InputValue field)
        {
            if (field.DefaultValue is null || field.Type.Named is not InputObjectType target || _finished.Contains(field))
            {
                return;
            }

            var isOnPath = _positions.TryGetValue(field, out var start);
            if (isOnPath || _depth > MaxDepth)
            {
                Report(start);
                return;
            }

            _positions.Add(field, _path.Count);
            _path.Add((type, field));
            CheckValue(target, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
            _positions.Remove(field);
            _finished.Add(field);
        }

        private void CheckValue(InputObjectType type, ValueNode value)
        {
            _depth++;
            CheckValueParts(type, value);
            _depth--;
        }

        private void CheckValueParts(InputObjectType type, ValueNode value)
        {
            if (value is ListValueNode list)
            {
                foreach (var item in list.Items)
                {
                    CheckValue(type, item);
                }
            }
            else if (value is ObjectValueNode map)
            {
                foreach (var field in type.Fields)
                {
                    if (field.Type.Named is not InputObjectType target)
                    {
                        continue;
                    }

                    if (Find(map, field.Name) is { } given)
                    {
                        CheckValue(target, given);
                    }
                    else
                    {
                        CheckDefault(type, field);
                    }
                }
            }
        }

        private void Report(int start)
        {
            var (type, field) = _path[start];
            var coordinate = $"{type.Name}.{field.Name}";
            var chain = string.Join(", ", _path.Skip(start).Select(step => $"\"{step.Type.Name}.{step.Field.Name}\""));
            context.Report(
                SchemaErrorCodes.DefaultValueCycle,
                $"The default value of \"{coordinate}\" refers to itself through the default values of {chain}.",
                coordinate);
        }

        private static ValueNode? Find(ObjectValueNode map, string name)
        {
            foreach (var field in map.Fields)
            {
                if (field.Name == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }
}
