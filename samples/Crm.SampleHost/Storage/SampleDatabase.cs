using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Storage;

public static class SampleDatabase
{
    public static void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
    }

    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SampleDb>().Database;
        if (await database.EnsureCreatedAsync(ct)) await database.CreateCrmObjectsAsync(ct: ct);
    }
}
