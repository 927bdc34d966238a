using System.CommandLine;
using Gateway.Auditing;

namespace Gateway.Host.Commands;

/// <summary><c>verify-audit</c>: follows the chains of audit logs, the gateway's or any other process's.</summary>
internal static class VerifyAuditCommand
{
    public static Command Create(TextWriter output)
    {
        var logs = new Argument<string[]>("logs") { Description = "Audit logs.", Arity = ArgumentArity.OneOrMore };
        var keyFile = new Option<string?>("--key-file") { Description = "A file with the key of the logs (Audit:Key) in Base64; none for logs that were written without." };
        var command = new Command("verify-audit", "Says whether every record of an audit log is as it was written. Exit code 0: it is, 1: it is not, 2: the command line is wrong.") { logs, keyFile };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var key = parsed.GetValue(keyFile) is { } file ? await ReadKeyAsync(file, cancellationToken) : null;
            var isSound = true;
            foreach (var log in parsed.GetRequiredValue(logs))
            {
                var result = await VerifyAsync(log, key, cancellationToken);
                isSound &= result.Fault is AuditFault.None;
                await output.WriteLineAsync($"{log}: {result}");
            }

            return isSound ? ExitCodes.Ok : ExitCodes.Failed;
        });
        return command;
    }

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

    private static async Task<byte[]> ReadKeyAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return Convert.FromBase64String((await File.ReadAllTextAsync(file, cancellationToken)).Trim());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException($"--key-file: {file} has no key in Base64: {exception.Message}", ExitCodes.BadOptions);
        }
    }
}
