using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Imports.Instruments;

/// <summary>Puts a tenant's own instruments into the model of a tenant's context.</summary>
public static class OwnInstrumentModel
{
    /// <summary>Both tables. Called before the base class looks at the model, which gives every tenant's table its filter.</summary>
    public static void ApplyOwnInstruments(this ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ApplyConfiguration(new OwnInstrumentConfiguration());
        builder.ApplyConfiguration(new OwnCloseConfiguration());
    }
}
