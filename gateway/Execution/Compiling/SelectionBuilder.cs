using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>
/// Flattens what one fetch selects on one position: fragments are taken apart, selections of one key are merged, and each key gets its
/// slot in the merged tree.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
internal sealed class SelectionBuilder(ExecutionSchema schema, int fetch, ObjectShape target, string? ownerKey = null, bool isRaw = false)
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="selections">As sent.</param>
    /// <param name="type">The type they are selected on; null where it is not known.</param>
    /// <param name="types">The objects they apply to; null: all.</param>
    public void Add(SelectionSetNode selections, CompositeType? type, TypeFilter? types)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    AddField(field, type, types);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    var narrowed = TypeFilter.Intersect(types, schema.Types.FilterOf([condition.Name]));
                    Add(fragment.SelectionSet, schema.Schema.GetType<CompositeType>(condition.Name), narrowed);
                    break;
                case InlineFragmentNode fragment:
                    Add(fragment.SelectionSet, type, types);
                    break;
                default:
                    throw new PlanCompilationException("A fetch's selections contain a fragment spread; plans have none.");
            }
        }
    }

    /// <param name="isCompact">The rows hold only this selection's slots and are copied into rows that exist.</param>
    public SelectionShape Build(bool isCompact)
    {
        var fields = new ExpectedField[_keys.Count];
        var mergedSlots = new List<int> { ObjectShape.TypeSlot };
        for (var i = 0; i < fields.Length; i++)
        {
            var entry = _entries[_keys[i]];
            var slot = entry.Slot;
            if (isCompact && !entry.IsTypeName)
            {
                mergedSlots.Add(slot);
                slot = mergedSlots.Count - 1;
            }

            fields[i] = new ExpectedField(_keys[i], slot, entry.Child?.Build(isCompact: false), entry.ListDepth, entry.IsTypeName, entry.IsPersonal);
        }

        return new SelectionShape(target, fields, isCompact ? [.. mergedSlots] : null, ownerKey);
    }

    private void AddField(FieldNode field, CompositeType? type, TypeFilter? types)
    {
        var key = field.ResponseName;
        var isTypeName = field.Name == "__typename";
        var definition = (type as FieldContainerType)?.GetField(field.Name);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = new Entry
            {
                IsTypeName = isTypeName,
                Slot = isTypeName ? ObjectShape.TypeSlot : target.SlotOf(key),
                ListDepth = ListDepthOf(definition?.Type),
            };
            _keys.Add(key);
            _entries.Add(key, entry);
        }

        entry.IsPersonal |= definition is not null && schema.IsPersonal(definition);
        var slot = target[entry.Slot];
        slot.Providers.Add(new SlotProvider(fetch, types));
        if (isTypeName)
        {
            return;
        }

        slot.IsRaw |= isRaw;
        if (field.SelectionSet is { } selections && !isRaw)
        {
            var childType = definition?.Type.Named as CompositeType;
            slot.Child ??= new ObjectShape();
            slot.Child.AddFieldType(childType, schema.Types);
            entry.Child ??= new SelectionBuilder(schema, fetch, slot.Child, ownerKey);
            entry.Child.Add(selections, childType, types: null);
        }
    }

    private static int ListDepthOf(GraphQLType? type)
    {
        var depth = 0;
        while (type?.Nullable is ListType list)
        {
            depth++;
            type = list.ElementType;
        }

        return depth;
    }

    private sealed class Entry
    {
        public required bool IsTypeName { get; init; }

        public required int Slot { get; init; }

        public required int ListDepth { get; init; }

        public bool IsPersonal { get; set; }

        public SelectionBuilder? Child { get; set; }
    }
}
