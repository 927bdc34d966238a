using System.Text;
using Gateway.Host.Supergraphs;

namespace Gateway.Host.Checking;

/// <summary>
/// Reads what clients send: a folder or file of GraphQL documents, a file of JSON lines, or a manifest of persisted documents.
/// </summary>
internal static class RecordedOperations
{
    private static readonly string[] DocumentEndings = [".graphql", ".gql", ".graphqls"];
    private static readonly string[] LineEndings = [".jsonl", ".ndjson"];

    /// <exception cref="CommandException">The path does not exist, cannot be read, or holds no operation.</exception>
    public static async Task<IReadOnlyList<RecordedOperation>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedOperation> operations;
        if (Directory.Exists(path))
        {
            operations = DocumentFolder.Link(await ReadFolderAsync(path, cancellationToken));
        }
        else if (HasEnding(path, DocumentEndings))
        {
            operations = [new RecordedOperation(path, 1, await SupergraphText.ReadFileAsync(path, cancellationToken)) { IsVerbatim = true }];
        }
        else
        {
            var text = Encoding.UTF8.GetBytes(await SupergraphText.ReadFileAsync(path, cancellationToken));
            operations = HasEnding(path, LineEndings) ? OperationLines.Read(path, text) : OperationManifest.Read(path, text);
        }

        return operations.Count > 0 ? operations : throw new CommandException($"{path} holds no operation.");
    }

    private static async Task<IReadOnlyList<RecordedOperation>> ReadFolderAsync(string path, CancellationToken cancellationToken)
    {
        var files = Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => HasEnding(file, DocumentEndings))
            .Order(StringComparer.Ordinal);
        var documents = new List<RecordedOperation>();
        foreach (var file in files)
        {
            documents.Add(new RecordedOperation(file, 1, await SupergraphText.ReadFileAsync(file, cancellationToken)) { IsVerbatim = true });
        }

        return documents;
    }

    private static bool HasEnding(string path, string[] endings) => endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
