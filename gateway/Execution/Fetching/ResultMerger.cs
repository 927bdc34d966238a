using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>
/// Merges what one fetch read into the tree. The tree stays a tree: a row has one parent, so an entity that several objects asked for is
/// given to the first and copied for the others. Of two values of one slot the one that is not null stays, else the earlier.
/// </summary>
internal sealed class ResultMerger(SlotStore slots, TypeTable types)
{
    /// <summary>Merges a row that holds one selection's slots into a row of the tree.</summary>
    /// <param name="target">A row of <see cref="SelectionShape.Target"/>.</param>
    /// <param name="source">A row of the selection.</param>
    /// <param name="selection">The selection.</param>
    /// <param name="isMove">The rows under <paramref name="source"/> can be taken over; else they are copied.</param>
    public void Merge(int target, int source, SelectionShape selection, bool isMove)
    {
        MergeType(target, source);
        var mergedSlots = selection.MergedSlots!;
        foreach (var field in selection.Fields)
        {
            if (!field.IsTypeName)
            {
                MergeSlot(target + mergedSlots[field.Slot], source + field.Slot, field.Child, isMove);
            }
        }
    }

    /// <summary>A subgraph said that there is no such object: what the selection would have filled is null.</summary>
    public static void SpreadNull(SlotStore slots, int row, SelectionShape selection)
    {
        foreach (var slot in selection.Slots)
        {
            if (slots[row + slot].Kind == SlotKind.Missing)
            {
                slots[row + slot] = Slot.NoObject;
            }
        }
    }

    private void MergeSlot(int target, int source, SelectionShape? child, bool isMove)
    {
        var incoming = slots[source];
        var present = slots[target];
        if (incoming.Kind == SlotKind.Missing)
        {
            return;
        }

        if (present.Kind is SlotKind.Missing or SlotKind.Null)
        {
            slots[target] = isMove ? incoming : Copy(incoming, child);
        }
        else if (child is not null)
        {
            MergeComposite(present, incoming, child, isMove);
        }
    }

    private void MergeComposite(Slot present, Slot incoming, SelectionShape child, bool isMove)
    {
        switch (present.Kind, incoming.Kind)
        {
            case (SlotKind.Object, SlotKind.Object):
                MergeRows(present.Offset, incoming.Offset, child, isMove);
                break;
            case (SlotKind.Object, SlotKind.Null):
                SpreadNull(slots, present.Offset, child);
                break;
            case (SlotKind.List, SlotKind.List):
                for (var i = 0; i < Math.Min(present.Length, incoming.Length); i++)
                {
                    MergeSlot(present.Offset + i, incoming.Offset + i, child, isMove);
                }

                break;
            case (SlotKind.List, SlotKind.Null):
                for (var i = 0; i < present.Length; i++)
                {
                    MergeComposite(slots[present.Offset + i], incoming, child, isMove);
                }

                break;
        }
    }

    private void MergeRows(int target, int source, SelectionShape selection, bool isMove)
    {
        MergeType(target, source);
        foreach (var field in selection.Fields)
        {
            if (!field.IsTypeName)
            {
                MergeSlot(target + field.Slot, source + field.Slot, field.Child, isMove);
            }
        }
    }

    /// <summary>The type that a later lookup tells replaces the name of an interface, which an interface object stands for.</summary>
    private void MergeType(int target, int source)
    {
        var incoming = slots[source + ObjectShape.TypeSlot];
        if (incoming.Kind != SlotKind.Missing && !IsObjectType(slots[target + ObjectShape.TypeSlot]))
        {
            slots[target + ObjectShape.TypeSlot] = incoming;
        }
    }

    private bool IsObjectType(Slot slot) => slot.Kind == SlotKind.Type && types.IsObject(slot.Offset);

    private Slot Copy(Slot slot, SelectionShape? child)
    {
        switch (slot.Kind)
        {
            case SlotKind.Object when child is not null:
                var row = slots.Copy(slot.Offset, child.Target.SlotCount);
                foreach (var field in child.Fields)
                {
                    if (!field.IsTypeName)
                    {
                        slots[row + field.Slot] = Copy(slots[row + field.Slot], field.Child);
                    }
                }

                return slot with { Offset = row };
            case SlotKind.List:
                var start = slots.Copy(slot.Offset, slot.Length);
                for (var i = 0; i < slot.Length; i++)
                {
                    slots[start + i] = Copy(slots[start + i], child);
                }

                return slot with { Offset = start };
            default:
                return slot;
        }
    }
}
