using Subgraphs.Storage.Importing;

namespace Subgraphs.Storage.Tests;

internal sealed class RecordingReporter : IImportReporter
{
    public List<string> Lines { get; } = [];

    public void Progress(string stage, int done, int total) => Lines.Add($"{stage} {done}/{total}");

    public void Refused(RefusedRow row) => Lines.Add($"{row.File}:{row.Line} {row.Reason}");

    public void RefusedTotal(int rows) => Lines.Add($"refused {rows}");
}
