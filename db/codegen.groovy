// Generates the jOOQ code from the migrations: a throw-away embedded PostgreSQL, Flyway over it, then jOOQ's generator.
// Skipped while no migration has changed, so that a second build does not pay for it.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import java.security.MessageDigest
import org.flywaydb.core.Flyway
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*

def base = project.basedir as File
def out = new File(base, 'target/generated-sources/jooq')
def digest = MessageDigest.getInstance('SHA-256')
new File(base, 'db/migration').listFiles().sort { it.name }.each { digest.update(it.bytes) }
digest.update(new File(base, 'db/codegen.groovy').bytes)
def fingerprint = digest.digest().encodeHex().toString()
def stamp = new File(out, '.fingerprint')
if (stamp.exists() && stamp.text == fingerprint) {
    return
}

def server = EmbeddedPostgres.builder().start()
try {
    def url = server.getJdbcUrl('postgres', 'postgres')
    Flyway.configure()
            .dataSource(url, 'postgres', 'postgres')
            .locations("filesystem:${base}/db/migration")
            .load()
            .migrate()
    out.deleteDir()
    GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver('org.postgresql.Driver').withUrl(url).withUser('postgres').withPassword('postgres'))
            .withGenerator(new Generator()
                    .withDatabase(new Database()
                            .withInputSchema('public')
                            .withOutputSchemaToDefault(true)
                            .withExcludes('flyway_schema_history|pg_.*')
                            .withIncludeRoutines(false)
                            // jOOQ knows no type for a search vector; as text it can be named in a query
                            .withForcedTypes(new ForcedType().withName('CLOB').withIncludeTypes('tsvector')))
                    .withGenerate(new Generate().withRecords(true).withDeprecated(false).withJavaTimeTypes(true))
                    .withTarget(new Target().withPackageName('de.lenkungsportal.db').withDirectory(out.path).withClean(true))))
    stamp.parentFile.mkdirs()
    stamp.text = fingerprint
} finally {
    server.close()
}
