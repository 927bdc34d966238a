using GraphQL.Language;

namespace GraphQL.TypeSystem.SchemaValidation;

/// <summary>What a default means with all the defaults that it fills in is bounded, beyond the specification: coercing it writes all of
/// that, whenever a request leaves the value out.</summary>
/// <remarks>
/// <list type="number">
/// <item>A literal counts as one value and those in it.</item>
/// <item>For an input object, each field that is not given counts as its default does. That is found once for each field, so the
/// schema is walked once however much it means.</item>
/// </list>
/// Where defaults form a cycle there is no size; another rule refuses them. The walk is as deep as that rule allows.
/// </remarks>
internal sealed class DefaultValueSizesRule : ISchemaRule
{
    public void Check(SchemaRuleContext context)
    {
        if (context.HasError(SchemaErrorCodes.DefaultValueCycle))
        {
            return;
        }

        var walk = new Walk();
        foreach (var (value, place) in context.InputValues)
        {
            if (value.DefaultValue is null || !value.Type.Named.IsInput)
            {
                continue;
            }

            var (values, levels) = walk.SizeOfDefault(value);
            if (values > context.Options.MaxDefaultValues)
            {
                Report($"means more than {context.Options.MaxDefaultValues} values");
            }
            else if (levels > context.Options.MaxDefaultDepth)
            {
                Report($"nests deeper than {context.Options.MaxDefaultDepth} levels");
            }

            void Report(string what)
            {
                var coordinate = place.ToString();
                context.Report(
                    SchemaErrorCodes.DefaultValueTooLarge,
                    $"The default value of \"{coordinate}\" {what} with the defaults that it fills in.",
                    coordinate);
            }
        }
    }

    private sealed class Walk
    {
        private readonly Dictionary<InputValue, Size> _known = new(ReferenceEqualityComparer.Instance);

        public Size SizeOfDefault(InputValue value)
        {
            if (!_known.TryGetValue(value, out var size))
            {
                _known.Add(value, size = SizeOf(value.DefaultValue!, value.Type.Named));
            }

            return size;
        }

        private Size SizeOf(ValueNode value, NamedType type)
        {
            var size = default(Size);
            switch (value)
            {
                // 1.
                case ListValueNode list:
                    foreach (var item in list.Items)
                    {
                        size = size.With(SizeOf(item, type));
                    }

                    break;
                case ObjectValueNode map when type is not InputObjectType:
                    foreach (var field in map.Fields)
                    {
                        size = size.With(SizeOf(field.Value, type));
                    }

                    break;

                // 2.
                case ObjectValueNode map:
                    foreach (var field in ((InputObjectType)type).Fields)
                    {
                        if (Find(map, field.Name) is { } given)
                        {
                            size = size.With(SizeOf(given, field.Type.Named));
                        }
                        else if (field.DefaultValue is not null)
                        {
                            size = size.With(SizeOfDefault(field));
                        }
                    }

                    break;
                default:
                    return new Size(1, 0);
            }

            return new Size(Math.Min(size.Values + 1, int.MaxValue), size.Levels + 1);
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

    // Where each level doubles the one below, the number of values stops growing long before it overflows.
    private readonly record struct Size(long Values, int Levels)
    {
        public Size With(Size inner) => new(Math.Min(Values + inner.Values, int.MaxValue), Math.Max(Levels, inner.Levels));
    }
}
