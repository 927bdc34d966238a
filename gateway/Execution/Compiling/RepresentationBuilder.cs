using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>Compiles a lookup's representation: each field to the slot that it is copied from.</summary>
/// <param name="schema">The graph's types.</param>
/// <param name="notNull">Paths of names at which null cannot be sent, as the subgraph says.</param>
internal sealed class RepresentationBuilder(ExecutionSchema schema, IReadOnlyCollection<string> notNull)
{
    /// <param name="selections">What is sent.</param>
    /// <param name="key">What of it identifies the object, in the same shape.</param>
    /// <param name="source">The position of the object.</param>
    /// <param name="type">Its static type; null where it is not known.</param>
    /// <param name="isRoot">False for an object inside a representation.</param>
    /// <param name="path">The names that lead to the object inside the representation, each with a dot behind it.</param>
    public RepresentationShape Build(SelectionSetNode selections, SelectionSetNode? key, ObjectShape source, CompositeType? type, bool isRoot, string path = "")
    {
        var fields = new List<RepresentationField>();
        Add(fields, selections, [.. key?.Selections ?? []], source, type, types: null, isRoot, path);
        return new RepresentationShape(source, [.. fields]);
    }

    private void Add(
        List<RepresentationField> fields,
        SelectionSetNode selections,
        IReadOnlyList<SelectionNode> key,
        ObjectShape source,
        CompositeType? type,
        TypeFilter? types,
        bool isRoot,
        string path)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    var narrowed = TypeFilter.Intersect(types, schema.Types.FilterOf([condition.Name]));
                    var inner = key.OfType<InlineFragmentNode>().Where(other => other.TypeCondition?.Name == condition.Name).SelectMany(other => other.SelectionSet.Selections);
                    Add(fields, fragment.SelectionSet, [.. key, .. inner], source, schema.Schema.GetType<CompositeType>(condition.Name), narrowed, isRoot, path);
                    break;
                case InlineFragmentNode fragment:
                    Add(fields, fragment.SelectionSet, key, source, type, types, isRoot, path);
                    break;
                case FieldNode { Name: "__typename" } when isRoot:
                    break; // A representation always opens with its type name.
                case FieldNode field when !IsCovered(fields, field):
                    fields.Add(Compile(field, key.OfType<FieldNode>().FirstOrDefault(other => other.ResponseName == field.ResponseName), source, type, types, path));
                    break;
                case FieldNode:
                    break;
                default:
                    throw new PlanCompilationException("A representation contains a fragment spread; plans have none.");
            }
        }
    }

    /// <summary>A leaf that is sent for every type need not be sent again for one.</summary>
    private static bool IsCovered(List<RepresentationField> fields, FieldNode field)
        => field.SelectionSet is null
            && fields.Exists(earlier => earlier.Types is null && earlier.Child is null && earlier.Name == field.Name);

    private RepresentationField Compile(FieldNode field, FieldNode? key, ObjectShape source, CompositeType? type, TypeFilter? types, string path)
    {
        var isTypeName = field.Name == "__typename";
        var definition = (type as FieldContainerType)?.GetField(field.Name);
        var slot = isTypeName ? ObjectShape.TypeSlot : source.SlotOf(field.ResponseName);
        RepresentationShape? child = null;
        if (field.SelectionSet is { } selections)
        {
            source[slot].Child ??= new ObjectShape();
            child = Build(selections, key?.SelectionSet, source[slot].Child!, definition?.Type.Named as CompositeType, isRoot: false, $"{path}{field.Name}.");
        }

        return new RepresentationField
        {
            Name = field.Name,
            Prefix = Encoding.UTF8.GetBytes($"\"{field.Name}\":"),
            Slot = slot,
            Types = types,
            IsRequired = definition?.Type.IsNonNull ?? false,
            IsNotNull = notNull.Contains(path + field.Name),
            IsKey = key is not null && !isTypeName,
            Child = child,
            IsTypeName = isTypeName,
        };
    }
}
