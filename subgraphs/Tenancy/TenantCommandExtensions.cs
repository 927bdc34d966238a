using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Commands;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy;

/// <summary>Commands on tenants in the program of a subgraph: <c>tenants list</c> and so on, in place of serving.</summary>
public static class TenantCommandExtensions
{
    /// <summary>The first word of such a command line.</summary>
    public const string Command = "tenants";

    /// <summary>The coordinate of the audit record of a tenant's database that was dropped.</summary>
    public const string DropCoordinate = "Tenants.drop";

    /// <summary>True where a command line asks for a command on tenants.</summary>
    public static bool IsTenantCommand(IReadOnlyList<string> arguments) => arguments is [Command, ..];

    /// <summary>Carries out a command on tenants.</summary>
    /// <param name="services">Of a program that was built and does not run.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Where the tenant's name is read from for what cannot be undone.</param>
    /// <param name="output">Told what was done.</param>
    /// <param name="error">Told in one line why nothing was done.</param>
    /// <param name="cancellationToken">Breaks off; what was begun is continued by the same command.</param>
    /// <returns>0; 2 where the command line or the configuration is wrong; else 1.</returns>
    public static async Task<int> RunTenantCommandAsync<TContext>(
        this IServiceProvider services,
        IReadOnlyList<string> arguments,
        TextReader input,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken)
        where TContext : TenantContext
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(error);
        var (exitCode, problem) = (1, "");
        try
        {
            var databases = services.GetRequiredService<TenantDatabases<TContext>>();
            var audit = services.GetRequiredService<CommandAudit>();
            await new TenantCommands<TContext>(databases, audit, services.GetRequiredService<TimeProvider>(), input, output, error)
                .RunAsync([.. arguments.Skip(1)], cancellationToken);
            return 0;
        }
        catch (TenantCommandException exception)
        {
            (exitCode, problem) = (exception.ExitCode, exception.Message);
        }
        catch (OptionsValidationException exception)
        {
            (exitCode, problem) = (2, string.Join(" ", exception.Failures));
        }
        catch (KeyManagementException exception)
        {
            problem = exception.Message;
        }
        catch (StorageException exception)
        {
            problem = exception.Message;
        }

        await error.WriteLineAsync(problem.ReplaceLineEndings(" "));
        return exitCode;
    }
}
