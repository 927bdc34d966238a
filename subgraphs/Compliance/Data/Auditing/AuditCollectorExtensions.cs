using Gateway.Auditing;
using Microsoft.Extensions.Options;
using Subgraphs.Storage;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>Adds the collector of all processes' audit logs.</summary>
internal static class AuditCollectorExtensions
{
    public static void AddAuditCollector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditCollectorOptions>().Bind(configuration.GetSection(AuditCollectorOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuditCollectorOptions>, AuditCollectorOptionsValidator>();
        services.AddSingleton<AuditEvents>();
        services.AddSingleton<ChainCheck>();
        services.AddSingleton(provider => new AuditCollector(
            DirectoryOf(provider),
            Convert.FromBase64String(provider.GetRequiredService<IOptions<AuditCollectorOptions>>().Value.MasterKey!),
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Listens where there is a key to check records with.</summary>
    public static void MapAuditCollector(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AuditCollectorOptions>>().Value.MasterKey is not null)
        {
            app.MapPost(AuditEndpoint.Path, AuditEndpoint.ReceiveAsync);
        }
    }

    /// <summary>The folder of the chains' copies.</summary>
    public static string DirectoryOf(IServiceProvider services)
        => Path.GetFullPath(services.GetRequiredService<IOptions<AuditCollectorOptions>>().Value.ChainDirectory
            ?? Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.Directory, "audit", "chains"));
}
