namespace Gateway.AppHost;

/// <summary>
/// Has programs store a file, each in its own database: first all but one check it, then all of them store it, beginning with that one, so that
/// what is wrong for one is stored by none. The same file again is no second one: where a run was broken off between two programs, it is run again.
/// </summary>
internal static class ImportRun
{
    /// <returns>0; 2 where the command line or the configuration is wrong; else 1.</returns>
    public static async Task<int> RunAsync(ImportOptions options, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            var files = ProgramFiles.Locate();
            var programs = ImportTargets.Of(options.Kind, options.Tenant);
            foreach (var program in options.IsCheck ? programs : programs.Skip(1))
            {
                if (await RunAsync(files, program, options, isCheck: true, options.IsCheck ? output : TextWriter.Null, errors, cancellation) is not ExitCodes.Ok and var exitCode)
                {
                    return exitCode;
                }
            }

            foreach (var program in options.IsCheck ? [] : programs)
            {
                if (await RunAsync(files, program, options, isCheck: false, output, errors, cancellation) is not ExitCodes.Ok and var exitCode)
                {
                    return exitCode;
                }
            }

            return ExitCodes.Ok;
        }
        catch (StartException exception)
        {
            await errors.WriteLineAsync(exception.Message);
            return exception.ExitCode;
        }
    }

    private static async Task<int> RunAsync(
        ProgramFiles files, SubgraphProgram program, ImportOptions options, bool isCheck, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        List<string> arguments = ["import", options.Kind, options.File.FullName];
        if (options.Tenant is { } tenant)
        {
            arguments.AddRange(["--tenant", tenant]);
        }

        if (isCheck)
        {
            arguments.Add("--check");
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage__Directory"] = options.StateDirectory.FullName };
        if (options.StateDirectory.Exists)
        {
            // Beside the log of the program that serves, under its key: the same command checks both.
            environment["Audit__Directory"] = Path.Combine(options.StateDirectory.FullName, "audit");
            environment["Audit__Key"] = new AuditKeys(options.StateDirectory).For(program.Name);
        }

        await using var process = ChildProcess.Start(
            program.Name,
            files.Assembly(program.Project, program.AssemblyName),
            arguments,
            environment,
            line => Tell(output, program, line),
            line => Tell(errors, program, line));
        await process.ExitAsync(cancellation);
        return process.ExitCode;
    }

    private static void Tell(TextWriter writer, SubgraphProgram program, string line)
    {
        if (line.Trim().Length > 0)
        {
            writer.WriteLine($"{program.Name}: {line}");
        }
    }
}
