using System.Text;

namespace Feed.Benchmarks.Serving;

/// <summary>nginx with the same answers as files, the compressed ones too, by a configuration in a temporary folder.</summary>
internal static class Nginx
{
    /// <summary>Writes the files and a configuration for one process that serves them.</summary>
    /// <returns>The arguments to start nginx with.</returns>
    public static string[] Prepare(string folder, Uri address, IReadOnlyList<BareApp.Known> answers)
    {
        var locations = new StringBuilder();
        foreach (var known in answers)
        {
            var path = PathOf(known.Target);
            var file = Path.Combine(folder, path[1..]);
            File.WriteAllBytes(file, known.Plain.Body);
            File.WriteAllBytes(file + ".gz", known.Gzip.Body);
            locations.Append("    location = ").Append(path).Append(" { default_type \"").Append(known.Plain.Headers["Content-Type"]).AppendLine("\"; }");
        }

        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            daemon off;
            master_process off;
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log warn;
            events { worker_connections 256; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              tcp_nodelay on;
              keepalive_requests 100000000;
              open_file_cache max=100;
              gzip_static on;
              gzip_vary on;
              types { }
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              server {
                listen {{address.Authority}};
                root {{folder}};
            {{locations}}  }
            }
            """);
        return ["-p", folder, "-e", Path.Combine(folder, "error.log"), "-c", configuration];
    }

    /// <summary>A file has no query in its name.</summary>
    public static string PathOf(string target) => "/" + target.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
