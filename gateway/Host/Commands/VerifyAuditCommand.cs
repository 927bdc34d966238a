using System.CommandLine;
using System.Globalization;
using Gateway.Auditing;

namespace Gateway.Host.Commands;

/// <summary><c>verify-audit</c>: follows the chains of audit logs, the gateway's or any other process's.</summary>
internal static class VerifyAuditCommand
{
    public static Command Create(TextWriter output)
    {
        var logs = new Argument<string[]>("logs") { Description = "Audit logs, each with all its files: gateway.audit. A full file, gateway.audit.000000000001, is checked alone.", Arity = ArgumentArity.OneOrMore };
        var keyFile = new Option<string?>("--key-file") { Description = "A file with the key of the logs (Audit:Key) in Base64; none for logs that were written without." };
        var masterKeyFile = new Option<string?>("--master-key-file") { Description = "A file with the key from which those of the processes derive (compliance's Audit:MasterKey); a log's process is the beginning of its name." };
        var request = new Option<string?>("--request") { Description = "A Request-Id: prints what all logs have of it." };
        var command = new Command("verify-audit", "Says whether every record of an audit log is as it was written. Exit code 0: it is, 1: it is not, 2: the command line is wrong.") { logs, keyFile, masterKeyFile, request };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var keyOf = await ReadKeysAsync(parsed.GetValue(keyFile), parsed.GetValue(masterKeyFile), cancellationToken);
            var isSound = true;
            var records = new List<(string Process, AuditRecord Record)>();
            foreach (var log in parsed.GetRequiredValue(logs))
            {
                var result = await VerifyAsync(log, keyOf(ProcessOf(log)), cancellationToken);
                isSound &= result.Fault is AuditFault.None;
                await output.WriteLineAsync($"{log}: {result}");
                if (parsed.GetValue(request) is { } id)
                {
                    records.AddRange(AuditRecords.Read(log)
                        .TakeWhile(record => record.Number <= result.Records)
                        .Where(record => record.Entry.RequestId == id)
                        .Select(record => (ProcessOf(log), record)));
                }
            }

            foreach (var (process, record) in records.OrderBy(entry => entry.Record.At))
            {
                await output.WriteLineAsync(Line(process, record));
            }

            return isSound ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

    private static string Line(string process, AuditRecord record)
    {
        string?[] parts =
        [
            record.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            process,
            record.Number.ToString(CultureInfo.InvariantCulture),
            record.Entry.Kind.ToString().ToLowerInvariant(),
            record.Entry.Coordinate,
            record.Entry.EntityKey,
            record.Entry.Code,
            record.Entry.Subject,
            record.Entry.Purpose,
        ];
        return string.Join("  ", parts.Where(part => part is not null));
    }

    private static string ProcessOf(string log) => Path.GetFileName(log).Split('.')[0];

    private static async Task<AuditVerification> VerifyAsync(string log, byte[]? key, CancellationToken cancellationToken)
    {
        try
        {
            return await AuditVerifier.VerifyAsync(log, key, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{log} cannot be read: {exception.Message}");
        }
    }

    private static async Task<Func<string, byte[]?>> ReadKeysAsync(string? keyFile, string? masterKeyFile, CancellationToken cancellationToken)
    {
        if (keyFile is not null && masterKeyFile is not null)
        {
            throw new CommandException("--key-file and --master-key-file: give one of them.", ExitCodes.BadOptions);
        }

        if (masterKeyFile is not null)
        {
            var master = await ReadKeyAsync("--master-key-file", masterKeyFile, cancellationToken);
            return process => AuditKeys.OfProcess(master, process);
        }

        var key = keyFile is null ? null : await ReadKeyAsync("--key-file", keyFile, cancellationToken);
        return _ => key;
    }

    private static async Task<byte[]> ReadKeyAsync(string option, string file, CancellationToken cancellationToken)
    {
        try
        {
            return Convert.FromBase64String((await File.ReadAllTextAsync(file, cancellationToken)).Trim());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException($"{option}: {file} has no key in Base64: {exception.Message}", ExitCodes.BadOptions);
        }
    }
}
