using System.CommandLine;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;

namespace Gateway.Host.Commands;

/// <summary>The folders and the month of commands on usage.</summary>
internal sealed class UsageArguments
{
    private readonly Option<string[]> _directory = new("--directory") { Description = "A folder of usage files (Metering:Directory). May be repeated: what stands in several counts once.", Required = true };
    private readonly Option<string> _month = new("--month") { Description = "The month in UTC, YYYY-MM.", Required = true };

    public void AddTo(Command command)
    {
        command.Add(_directory);
        command.Add(_month);
    }

    /// <summary>Reads the files; what is wrong with them goes to <paramref name="error"/>, a line each.</summary>
    /// <exception cref="CommandException">The month or a folder cannot be used.</exception>
    public async Task<UsageLedger> ReadAsync(ParseResult parsed, TextWriter error)
    {
        var month = parsed.GetRequiredValue(_month);
        if (!UsageTime.IsMonth(month))
        {
            throw new CommandException($"--month {month} must be a month as YYYY-MM.", ExitCodes.BadOptions);
        }

        var ledger = new UsageLedger(month);
        foreach (var directory in parsed.GetRequiredValue(_directory))
        {
            if (!Directory.Exists(directory))
            {
                throw new CommandException($"--directory {directory} does not exist.", ExitCodes.BadOptions);
            }

            try
            {
                ledger.Read(directory);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"{directory} cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
            }
        }

        foreach (var fault in ledger.Faults)
        {
            await error.WriteLineAsync($"gateway: {(fault.IsHarmless ? "warning: " : "")}{fault}");
        }

        return ledger;
    }
}
