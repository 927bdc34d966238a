using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>Adds the options of a program's audit logs, and the log of its commands.</summary>
internal static class CommandAuditExtensions
{
    /// <summary>Adds them once, however often it is asked for.</summary>
    /// <param name="services">With the options of the storage.</param>
    /// <param name="configuration">Section <c>Audit</c>.</param>
    /// <param name="subgraph">Whose commands.</param>
    public static void AddCommandAudit(this IServiceCollection services, IConfiguration configuration, string subgraph)
    {
        if (services.Any(service => service.ServiceType == typeof(CommandAudit)))
        {
            return;
        }

        services.AddOptions<AuditOptions>().Bind(configuration.GetSection(AuditOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditOptions>>(new AuditOptionsValidator());
        services.AddSingleton(provider => new CommandAudit(
            provider.GetRequiredService<IOptions<AuditOptions>>().Value,
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            subgraph,
            provider.GetRequiredService<TimeProvider>()));
    }
}
