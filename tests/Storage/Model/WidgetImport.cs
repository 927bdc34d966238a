using Subgraphs.Storage.Importing;

namespace Subgraphs.Storage.Tests.Model;

/// <summary>Imports given rows; may break off, or refuse, on the way.</summary>
internal sealed class WidgetImport(IEnumerable<Widget> rows, string fingerprint = "widgets-1") : DatabaseImport
{
    public override ImportSource Source { get; } = new("Test widgets", fingerprint, true, new DateOnly(2020, 1, 31));

    public IReadOnlyList<RefusedRow> RefusedList { get; init; } = [];

    public int TimesRead { get; private set; }

    public override int RefusedRows => RefusedList.Count;

    public override IEnumerable<RefusedRow> Refused => RefusedList;

    public override IEnumerable<ImportStage> Stages()
    {
        TimesRead++;
        yield return ImportStage.Of("widgets", 3, rows);
    }
}
