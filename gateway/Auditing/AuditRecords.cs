using System.Text;

namespace Gateway.Auditing;

/// <summary>Reads a log without looking at its hashes.</summary>
public static class AuditRecords
{
    /// <summary>The records of all files of a log, in order; what breaks off at the end is left out.</summary>
    /// <param name="path">The log, or one of its full files.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">A line is no record.</exception>
    public static IEnumerable<AuditRecord> Read(string path)
    {
        var files = AuditFiles.OpenAll(path);
        try
        {
            foreach (var file in files)
            {
                using var reader = new StreamReader(file);
                while (reader.ReadLine() is { } line)
                {
                    if (AuditChain.TrySplit(Encoding.UTF8.GetBytes(line), out _, out _))
                    {
                        yield return AuditRecord.ParseLine(Encoding.UTF8.GetBytes(line));
                    }
                }
            }
        }
        finally
        {
            foreach (var file in files)
            {
                file.Dispose();
            }
        }
    }
}
