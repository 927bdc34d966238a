using Subgraphs.Storage.Importing;

namespace Subgraphs.Storage.Tests;

public sealed class ConsoleImportReporterTests
{
    [Fact]
    public void Each_report_is_one_line_of_json()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var reporter = new ConsoleImportReporter(output);
        reporter.Progress("bars", 1200, 60000);
        reporter.Refused(new RefusedRow("quandl-wiki/WIKI-KO.csv", 9997, "was \"closed\""));
        reporter.RefusedTotal(31);
        Assert.Equal(
            """
            @progress {"stage":"bars","done":1200,"total":60000}
            @refused {"file":"quandl-wiki/WIKI-KO.csv","line":9997,"reason":"was \"closed\""}
            @refused {"count":31}

            """,
            output.ToString());
    }
}
