using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Reading;

/// <summary>
/// Reads one subgraph response in one pass: what was selected goes into rows of slots that point into the response, what was not is
/// checked and passed over. Nothing is copied and no number is parsed.
/// </summary>
internal ref struct ResponseReader
{
    private readonly SlotStore _store;
    private readonly TypeTable _types;
    private readonly ushort _source;
    private JsonScanner _scanner;

    private ResponseReader(ReadOnlySpan<byte> json, ushort source, SlotStore store, TypeTable types, int maxDepth)
    {
        _scanner = new JsonScanner(json, maxDepth);
        _source = source;
        _store = store;
        _types = types;
    }

    /// <summary>Reads a response. False where it is not a GraphQL response in JSON and UTF-8; rows may then have been made in vain.</summary>
    /// <param name="json">The body.</param>
    /// <param name="source">The number that the slots carry.</param>
    /// <param name="data">What <c>data</c> is expected to hold.</param>
    /// <param name="store">Where the rows go.</param>
    /// <param name="types">Numbers the values of <c>__typename</c>.</param>
    /// <param name="maxDepth">How deep the JSON may nest.</param>
    /// <param name="content">What was found.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> json,
        ushort source,
        SelectionShape data,
        SlotStore store,
        TypeTable types,
        int maxDepth,
        out ResponseContent content)
    {
        content = default;
        return Utf8.IsValid(json) && new ResponseReader(json, source, store, types, maxDepth).Read(data, out content);
    }

    private bool Read(SelectionShape data, out ResponseContent content)
    {
        content = default;
        if (!_scanner.TryConsume((byte)'{'))
        {
            return false;
        }

        var ended = _scanner.TryConsume((byte)'}');
        while (!ended)
        {
            if (_scanner.Peek() != (byte)'"' || !ReadMember(data, ref content) || !_scanner.ReadSeparator((byte)'}', out ended))
            {
                return false;
            }
        }

        return _scanner.Peek() == 0 && _scanner.IsAtEnd;
    }

    private bool ReadMember(SelectionShape data, ref ResponseContent content)
    {
        var start = _scanner.Position;
        if (!_scanner.ReadString(out _))
        {
            return false;
        }

        var key = _scanner.Json[start.._scanner.Position];
        if (!_scanner.TryConsume((byte)':'))
        {
            return false;
        }

        if (key.SequenceEqual("\"data\""u8))
        {
            var ok = ReadData(data, out var slot);
            content = content with { Data = slot };
            return ok;
        }

        _scanner.Peek();
        start = _scanner.Position;
        if (!_scanner.SkipValue(1, out var kind))
        {
            return false;
        }

        if (key.SequenceEqual("\"errors\""u8) && kind != SlotKind.Null)
        {
            content = content with { Errors = new Slot(kind, _source, start, _scanner.Position - start) };
            return kind == SlotKind.RawArray;
        }

        return true;
    }

    private bool ReadData(SelectionShape shape, out Slot slot)
    {
        slot = Slot.Null;
        switch (_scanner.Peek())
        {
            case (byte)'{':
                return ReadObject(shape, 2, out slot);
            case (byte)'n':
                return _scanner.TryConsume("null"u8);
            default:
                return false;
        }
    }

    private bool ReadObject(SelectionShape shape, int depth, out Slot slot)
    {
        var row = _store.AllocateRow(shape.RowSize);
        slot = new Slot(SlotKind.Object, _source, row, 0);
        _scanner.Skip();
        if (_scanner.IsTooDeep(depth))
        {
            return false;
        }

        if (_scanner.TryConsume((byte)'}'))
        {
            return true;
        }

        var cursor = 0;
        while (true)
        {
            if (_scanner.Peek() != (byte)'"' || !ReadKey(shape, ref cursor, out var field))
            {
                return false;
            }

            if (field is null)
            {
                if (!_scanner.SkipValue(depth, out _))
                {
                    return false;
                }
            }
            else
            {
                if (!ReadValue(field, field.ListDepth, depth, out var value))
                {
                    return false;
                }

                _store[row + field.Slot] = field.IsTypeName ? ToType(value) : value;
            }

            if (!_scanner.ReadSeparator((byte)'}', out var ended))
            {
                return false;
            }

            if (ended)
            {
                return true;
            }
        }
    }

    /// <summary>The key of a member and its colon: normally the one that is expected next, told by one compare.</summary>
    private bool ReadKey(SelectionShape shape, ref int cursor, out ExpectedField? field)
    {
        var fields = shape.Fields;
        if ((uint)cursor < (uint)fields.Length && _scanner.TryConsume(fields[cursor].Prefix))
        {
            field = fields[cursor++];
            return true;
        }

        field = null;
        var start = _scanner.Position;
        if (!_scanner.ReadString(out var isEscaped))
        {
            return false;
        }

        var key = _scanner.Json[(start + 1)..(_scanner.Position - 1)];
        field = shape.Find(isEscaped ? Unescape(_scanner.Json[start.._scanner.Position]) : key, ref cursor);
        return _scanner.TryConsume((byte)':');
    }

    private bool ReadValue(ExpectedField field, int listDepth, int depth, out Slot slot)
    {
        var next = _scanner.Peek();
        if (next == (byte)'[' && (listDepth > 0 || field.Child is not null))
        {
            return ReadList(field, listDepth - 1, depth + 1, out slot);
        }

        if (next == (byte)'{' && field.Child is not null)
        {
            return ReadObject(field.Child, depth + 1, out slot);
        }

        var start = _scanner.Position;
        if (!_scanner.SkipValue(depth, out var kind))
        {
            slot = default;
            return false;
        }

        slot = new Slot(kind, _source, start, _scanner.Position - start);
        return true;
    }

    private bool ReadList(ExpectedField field, int listDepth, int depth, out Slot slot)
    {
        slot = default;
        _scanner.Skip();
        if (_scanner.IsTooDeep(depth))
        {
            return false;
        }

        var mark = _store.StackCount;
        var ended = _scanner.TryConsume((byte)']');
        while (!ended)
        {
            if (!ReadValue(field, listDepth, depth, out var item) || !_scanner.ReadSeparator((byte)']', out ended))
            {
                return false;
            }

            _store.Push(item);
        }

        slot = _store.PopList(mark);
        return true;
    }

    /// <summary>A type name that the graph does not know stays text, and is refused when the object is completed.</summary>
    private readonly Slot ToType(Slot value)
    {
        if (value.Kind != SlotKind.String)
        {
            return value;
        }

        var type = _types.Find(_scanner.Json.Slice(value.Offset + 1, value.Length - 2));
        return type < 0 ? value : new Slot(SlotKind.Type, _source, type, 0);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        try
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return []; // Half a surrogate pair: a key that nobody selects.
        }
    }
}
