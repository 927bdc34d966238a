using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>Compiles a lookup's representation: each field to the slot that it is copied from.</summary>
internal sealed class RepresentationBuilder(ExecutionSchema schema)
{
    public RepresentationShape Build(SelectionSetNode selections, ObjectShape source, CompositeType? type, bool isRoot)
    {
        var fields = new List<RepresentationField>();
        Add(fields, selections, source, type, types: null, isRoot);
        return new RepresentationShape(source, [.. fields]);
    }

    private void Add(
        List<RepresentationField> fields,
        SelectionSetNode selections,
        ObjectShape source,
        CompositeType? type,
        TypeFilter? types,
        bool isRoot)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    var narrowed = TypeFilter.Intersect(types, schema.Types.FilterOf([condition.Name]));
                    Add(fields, fragment.SelectionSet, source, schema.Schema.GetType<CompositeType>(condition.Name), narrowed, isRoot);
                    break;
                case InlineFragmentNode fragment:
                    Add(fields, fragment.SelectionSet, source, type, types, isRoot);
                    break;
                case FieldNode { Name: "__typename" } when isRoot:
                    break; // A representation always opens with its type name.
                case FieldNode field when !IsCovered(fields, field):
                    fields.Add(Compile(field, source, type, types));
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

    private RepresentationField Compile(FieldNode field, ObjectShape source, CompositeType? type, TypeFilter? types)
    {
        var isTypeName = field.Name == "__typename";
        var definition = (type as FieldContainerType)?.GetField(field.Name);
        var slot = isTypeName ? ObjectShape.TypeSlot : source.SlotOf(field.ResponseName);
        RepresentationShape? child = null;
        if (field.SelectionSet is { } selections)
        {
            source[slot].Child ??= new ObjectShape();
            child = Build(selections, source[slot].Child!, definition?.Type.Named as CompositeType, isRoot: false);
        }

        return new RepresentationField
        {
            Name = field.Name,
            Prefix = Encoding.UTF8.GetBytes($"\"{field.Name}\":"),
            Slot = slot,
            Types = types,
            IsRequired = definition?.Type.IsNonNull ?? false,
            Child = child,
            IsTypeName = isTypeName,
        };
    }
}
