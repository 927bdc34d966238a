using System.CommandLine;
using System.CommandLine.Help;

namespace Gateway.Host.Commands;

/// <summary>The command line of <c>gateway</c>. A fault is one line on standard error and an exit code that is not zero.</summary>
internal static class GatewayCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A root command would be called after the assembly.
        var root = new Command("gateway", "A federated GraphQL gateway.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeCommand.Create(),
            ComposeCommand.Create(output, error),
            CheckCommand.Create(output),
            PlanCommand.Create(output),
            EntitlementsCommand.Create(output),
            TokenCommand.Create(output),
            VerifyAuditCommand.Create(output),
            UsageCommand.Create(output, error),
            InvoiceCommand.Create(output, error),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await error.WriteLineAsync($"gateway: {Describe(parsed)}");
            return ExitCodes.BadOptions;
        }

        try
        {
            // The host has handlers of its own for Ctrl-C and SIGTERM.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CommandException exception)
        {
            await error.WriteLineAsync($"gateway: {exception.Message}");
            return exception.ExitCode;
        }
    }

    /// <summary>What is not understood says more than what is missing because of it.</summary>
    private static string Describe(ParseResult parsed)
        => parsed.UnmatchedTokens.Count > 0
            ? $"'{parsed.UnmatchedTokens[0]}' is not a command or option of '{parsed.CommandResult.Command.Name}'; see --help."
            : parsed.Errors[0].Message;
}
