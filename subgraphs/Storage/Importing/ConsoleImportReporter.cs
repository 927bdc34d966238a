using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Subgraphs.Storage.Importing;

/// <summary>
/// One line of JSON each on standard output, as the program that started this one reads them: <c>@progress {…}</c> and <c>@refused {…}</c>.
/// </summary>
internal sealed class ConsoleImportReporter(TextWriter output) : IImportReporter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Progress(string stage, int done, int total) => Write("@progress", json =>
    {
        json.WriteString("stage", stage);
        json.WriteNumber("done", done);
        json.WriteNumber("total", total);
    });

    public void Refused(RefusedRow row) => Write("@refused", json =>
    {
        json.WriteString("file", row.File);
        json.WriteNumber("line", row.Line);
        json.WriteString("reason", row.Reason);
    });

    public void RefusedTotal(int rows) => Write("@refused", json => json.WriteNumber("count", rows));

    private void Write(string kind, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine($"{kind} {Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length))}");
    }
}
