namespace Gateway.Execution.Failures;

/// <summary>Errors of subgraphs by the slot and by the row that they stand at. Empty for nearly every request.</summary>
internal sealed class ErrorAttachments
{
    private Dictionary<int, List<ErrorAttachment>>? _bySlot;
    private Dictionary<int, List<ErrorAttachment>>? _byRow;

    public bool IsEmpty => _bySlot is null;

    public IEnumerable<ErrorAttachment> All => _byRow?.Values.SelectMany(attachments => attachments) ?? [];

    public void Add(ErrorAttachment attachment)
    {
        Add(_bySlot ??= [], attachment.Slot, attachment);
        Add(_byRow ??= [], attachment.Row, attachment);
    }

    public IReadOnlyList<ErrorAttachment> AtSlot(int slot)
        => _bySlot is not null && _bySlot.TryGetValue(slot, out var attachments) ? attachments : [];

    public IReadOnlyList<ErrorAttachment> InRow(int row)
        => _byRow is not null && _byRow.TryGetValue(row, out var attachments) ? attachments : [];

    private static void Add(Dictionary<int, List<ErrorAttachment>> index, int key, ErrorAttachment attachment)
    {
        if (!index.TryGetValue(key, out var attachments))
        {
            index.Add(key, attachments = []);
        }

        attachments.Add(attachment);
    }
}
