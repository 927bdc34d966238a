using System.Text;
using System.Text.Json;
using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Projecting;

/// <summary>Whose audited fields the answer has. An object counts whose field a subgraph has said anything of, be it null.</summary>
internal sealed partial class Completion
{
    private HashSet<AuditedRead>? _reads;

    // The nearest object around the one that is being completed whose key was asked for.
    private (int Row, AuditKeySlots[]? Keys) _named;

    private void NoteRead(FieldProjection field, int row, int type)
    {
        if (_named.Keys is not { } keys || _slots[row + field.Slot] is { Kind: SlotKind.Missing } || _slots[row + field.Slot] == Slot.NoObject)
        {
            return;
        }

        var (key, owner) = ReadKey(keys);
        var coordinate = type >= 0
            ? field.Audited
            : row == _named.Row && owner is not null && state.Plan.Audited!.IsAudited($"{owner}.{field.FieldName}") ? $"{owner}.{field.FieldName}" : null;
        if (coordinate is not null)
        {
            (_reads ??= []).Add(new AuditedRead(coordinate, key ?? owner ?? keys[0].TypeName));
        }
    }

    /// <summary>An object has the key of its own type; where nobody told the type, the key that is there tells it.</summary>
    private (string? Key, string? Owner) ReadKey(AuditKeySlots[] keys)
    {
        var slot = _slots[_named.Row + ObjectShape.TypeSlot];
        var owner = slot.Kind == SlotKind.Type ? state.Types[slot.Offset].Name : null;
        foreach (var key in keys)
        {
            var parts = key.Slots.Select(index => ReadPart(_slots[_named.Row + index])).ToArray();
            if (parts.All(part => part is not null))
            {
                return ($"{owner ?? key.TypeName}:{string.Join(',', parts)}", owner ?? key.TypeName);
            }
        }

        return (null, owner);
    }

    private string? ReadPart(Slot slot)
    {
        switch (slot.Kind)
        {
            case SlotKind.Integer or SlotKind.QuotedInteger or SlotKind.Number:
                return Encoding.UTF8.GetString(state.SliceOf(slot));
            case SlotKind.String:
                try
                {
                    var reader = new Utf8JsonReader(state.SliceOf(slot));
                    return reader.Read() ? reader.GetString() : null;
                }
                catch (Exception exception) when (exception is JsonException or InvalidOperationException)
                {
                    // Escapes that stand for no text: no key of anything.
                    return null;
                }

            default:
                return null;
        }
    }
}
