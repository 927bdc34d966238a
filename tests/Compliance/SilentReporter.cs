using Subgraphs.Storage.Importing;

namespace Subgraphs.Compliance.Tests;

internal sealed class SilentReporter : IImportReporter
{
    public void Progress(string stage, int done, int total)
    {
    }

    public void Refused(RefusedRow row)
    {
    }

    public void RefusedTotal(int rows)
    {
    }
}
