using System.Buffers.Text;
using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>
/// The first walk over the merged tree: holds every value against its type, puts null where the specification wants it and gathers the
/// errors. It writes nothing; the walk that writes finds only what can be written.
/// </summary>
/// <remarks>
/// A method returns false where the value cannot stand and the null goes on to what contains it; the error is reported by then.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value completion</seealso>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling execution errors</seealso>
internal sealed partial class Completion(ExecutionState state, RootProjection projection, Action<TenantViolation>? alarm)
{
    private const int UnknownType = -1;
    private const int InvalidType = -2;
    private const int NullLength = 4;

    private readonly SlotStore _slots = state.Slots;
    private readonly PathStack _path = new();
    private readonly ErrorReport _report = new(state.Options.MaxConcreteErrors);
    private readonly FailureCauses _causes = new(state);

    // How many bytes all that was completed so far will be written as.
    private long _length;

    // What all that was completed so far weighs.
    private long _cost;

    /// <summary>Completes the answer. Afterwards the tree can be written, unless the result says that <c>data</c> is null.</summary>
    /// <param name="denials">What authorization denied, as far as the answer tells it.</param>
    public CompletedAnswer Run(IReadOnlyList<GraphQLError> denials)
    {
        _report.AddRange(denials);
        _report.AddRange(state.IntrospectionErrors);

        // Where all that was asked for is denied there is no data to speak of.
        var hasData = CompleteObject(state.RootRow, projection.Object, field: null) && !projection.IsDenied;
        ReportRest();
        _report.Close();
        return new CompletedAnswer(hasData, projection.Object.SharesSlots ? null : hasData ? _length : NullLength, _report.Errors, hasData ? _cost : 0, _reads);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()">ExecuteCollectedFields</seealso>
    private bool CompleteObject(int row, ObjectProjection position, FieldProjection? field)
    {
        var type = ResolveType(row, position);
        if (type == InvalidType)
        {
            _report.Add(ErrorReport.NoFetch, field, _path, "A service gave this object a type that is not possible here.", ExecutionErrorCodes.InvalidType);
            return false;
        }

        if (type == UnknownType && position.DependsOnType)
        {
            // What is there for every type would look like all that was asked for.
            ReportUnknownType(position, field);
            return false;
        }

        if (position.HasOwner(type) && !IsOwn(row, position, field))
        {
            return false;
        }

        if (field is not null)
        {
            _cost += field.Weight >= 0 ? field.Weight : position.WeightOf(type);
        }

        var outer = _named;
        if (position.AuditKeys is { } keys)
        {
            _named = (row, keys);
        }

        var fields = position.FieldsFor(type);
        if (!state.Attachments.IsEmpty)
        {
            ReportAtObject(row, field);
        }

        var isComplete = true;
        _length += fields.Length == 0 ? "{}".Length : "}".Length;
        foreach (var child in fields)
        {
            _length += child.Prefix.Length;
            if (child.IsDenied)
            {
                _length += NullLength;
                isComplete = !child.Value.IsNonNull;
            }
            else if (child.IsTypeName)
            {
                isComplete = type >= 0 || ReportUnknownTypeName(position, child);
                _length += isComplete ? state.Types.QuotedName(type).Length : 0;
            }
            else
            {
                if (child.IsAudited)
                {
                    NoteRead(child, row, type);
                }

                _path.Push(child);
                isComplete = CompleteValue(row + child.Slot, child, child.Value, row, type);
                _path.Pop();
            }

            if (!isComplete)
            {
                break;
            }
        }

        if (!state.Attachments.IsEmpty)
        {
            ReportInObject(row, fields, field);
        }

        _named = outer;
        return isComplete;
    }

    /// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()">CompleteValue</seealso>
    private bool CompleteValue(int index, FieldProjection field, ValueProjection value, int row, int type)
    {
        var slot = _slots[index];
        switch (slot.Kind)
        {
            case SlotKind.Missing:
                _length += NullLength;
                return CompleteMissing(field, value, row, type);
            case SlotKind.Null:
                _length += NullLength;
                return CompleteNull(index, field, value, row);
        }

        var before = _length;
        var costBefore = _cost;
        var isComplete = value.Item is { } item
            ? slot.Kind == SlotKind.List ? CompleteList(slot, field, item, row, type) : ReportKind(field, value)
            : value.IsComposite
                ? slot.Kind == SlotKind.Object ? CompleteObject(slot.Offset, field.Child!, field) : ReportKind(field, value)
                : CompleteLeaf(index, slot, field, value);
        if (isComplete)
        {
            return true;
        }

        // What was counted inside is not written.
        _length = before + NullLength;
        _cost = costBefore;
        _slots[index] = Slot.Null;
        return !value.IsNonNull;
    }

    private bool CompleteList(Slot list, FieldProjection field, ValueProjection item, int row, int type)
    {
        _path.PushList();
        _length += "[]".Length + Math.Max(0, list.Length - 1);
        var isComplete = true;
        for (var i = 0; i < list.Length && isComplete; i++)
        {
            _path.SetIndex(i);
            isComplete = CompleteValue(list.Offset + i, field, item, row, type);
        }

        _path.Pop();
        return isComplete;
    }

    /// <summary>A leaf passes as the bytes that arrived, once its JSON kind is one that its type can have.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceResult()">CoerceResult</seealso>
    private bool CompleteLeaf(int index, Slot slot, FieldProjection field, ValueProjection value)
    {
        if (!value.Allows(slot.Kind))
        {
            return ReportKind(field, value);
        }

        _length += slot.Length;
        _cost += field.Weight;
        switch (value.Check)
        {
            case LeafCheck.Int32 when !FitsInt32(slot):
                return ReportKind(field, value);
            case LeafCheck.EnumValue when value.EnumValues!.Find(state.SliceOf(slot)[1..^1]) < 0:
                _report.Add(ErrorReport.NoFetch, field, _path, $"A service gave this field a value that is not one of {value.Name}.", ExecutionErrorCodes.InvalidEnumValue);
                return false;
            case LeafCheck.Id when slot.Kind == SlotKind.Integer:
                _slots[index] = slot with { Kind = SlotKind.QuotedInteger };
                _length += "\"\"".Length;
                return true;
            case LeafCheck.Id when slot.Kind == SlotKind.QuotedInteger:
                // Another field of the answer has the same value.
                _length += "\"\"".Length;
                return true;
            default:
                return true;
        }
    }

    /// <summary>Nine digits always fit; only longer numbers are parsed, and only to see whether they fit.</summary>
    private bool FitsInt32(Slot slot)
        => slot.Length <= 9 || (Utf8Parser.TryParse(state.SliceOf(slot), out int _, out var consumed) && consumed == slot.Length);

    private int ResolveType(int row, ObjectProjection position)
    {
        var slot = _slots[row + ObjectShape.TypeSlot];
        switch (slot.Kind)
        {
            case SlotKind.Type when position.Allowed.Contains(slot.Offset):
                return slot.Offset;
            case SlotKind.Type when !state.Types.IsObject(slot.Offset) && position.StaticType < 0:
                // An interface object whose own type nobody has told: it can be answered as far as no field asks for it.
                return UnknownType;
            case SlotKind.Missing:
                var type = position.StaticType >= 0 ? position.StaticType : position.Shape.StaticType;
                if (type >= 0)
                {
                    _slots[row + ObjectShape.TypeSlot] = new Slot(SlotKind.Type, 0, type, 0);
                }

                return type;
            default:
                return InvalidType;
        }
    }
}
